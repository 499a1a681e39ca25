/**
 * Pairs of a Simplified and a Traditional character of which neither is used in the other script, from everyday words.
 * Characters that both scripts use (后, 里, 台, 只, 户, 内, 系 ...) are left out, so that no text is blamed for them.
 */
const PAIRS =
  '们們这這说說为為时時对對会會个個国國学學见見过過还還问問题題点點击擊开開关關设設备備码碼账賬录錄验驗证證机機网網页頁应應' +
  '请請输輸选選择擇确確认認让讓给給样樣现現发發动動车車电電话話号號书書员員业業务務报報显顯该該经經从從进進无無间間长長门門' +
  '头頭级級处處区區办辦师師带帶当當战戰联聯统統总總结結构構费費买買卖賣钱錢银銀线線节節难難类類别別边邊运運远遠连連达達迟遲' +
  '适適邮郵邻鄰医醫释釋针針钟鐘钥鑰锁鎖错錯键鍵阅閱队隊阶階际際陆陸险險随隨隐隱预預领領频頻额額馆館驱驅鱼魚龙龍维維续續绑綁' +
  '缩縮编編缓緩终終组組细細织織约約红紅纸紙罗羅职職脑腦获獲虑慮补補规規视視览覽觉覺计計订訂训訓议議讨討记記许許论論访訪评評' +
  '识識诉訴译譯试試详詳语語误誤调調谁誰谢謝财財责責贴貼贷貸资資载載较較辑輯轻輕软軟转轉轮輪儿兒两兩严嚴临臨举舉义義乐樂习習' +
  '乡鄉亲親仅僅价價众眾优優伤傷传傳侧側储儲兴興养養写寫军軍农農决決凭憑则則刚剛创創劳勞势勢华華协協单單卫衛厂廠厅廳历歷压壓' +
  '变變吗嗎听聽启啟响響园園围圍图圖圆圓场場块塊坏壞声聲夹夾奖獎妈媽孙孫实實审審宽寬宾賓导導将將尽盡层層届屆属屬岁歲岛島币幣' +
  '帮幫广廣庆慶库庫废廢张張归歸径徑忆憶怀懷态態惯慣扩擴执執护護担擔拟擬拥擁损損换換数數断斷旧舊暂暫权權条條来來杂雜标標栏欄' +
  '树樹检檢楼樓毕畢汉漢测測济濟浏瀏满滿滤濾灵靈热熱爱愛状狀独獨环環疗療盘盤监監础礎离離积積稳穩签簽简簡'

const LETTERS = [...PAIRS]
const SIMPLIFIED = new RegExp(`[${LETTERS.filter((_, index) => index % 2 === 0).join('')}]`, 'u')
const TRADITIONAL = new RegExp(`[${LETTERS.filter((_, index) => index % 2 === 1).join('')}]`, 'u')

/** The characters that have no place in the script of a language; undefined for languages other than Chinese. */
export function foreignTo(locale: string): RegExp | undefined {
  if (/^zh-(?:Hant|TW|HK|MO)\b|^yue\b/i.test(locale)) return SIMPLIFIED
  return /^zh(?:-(?:Hans|CN|SG|MY))?\b/i.test(locale) ? TRADITIONAL : undefined
}

import type { LanguageWords } from './language-words.ts'

export const pt: LanguageWords = {
  linkWords: [
    'aqui',
    'clique aqui',
    'clicar aqui',
    'carregue aqui',
    'este link',
    'esta ligação',
    'link',
    'esta página',
    'mais',
    'leia mais',
    'ler mais',
    'saiba mais',
    'saber mais',
    'mais informações',
    'detalhes',
  ],
  pictureWords: ['imagem', 'foto', 'fotografia', 'captura de tela', 'captura de ecrã', 'descrição'],
}

/** A key that a program signs in with, by the form that its vendor gives it. */
export interface SecretKind {
  readonly what: string
  readonly pattern: RegExp
}

/**
 * Forms of keys that begin with marks of their own, as their vendors document them, so that ordinary text never has them.
 * They are few and seldom change, so no scanner of secrets is installed for them.
 */
export const SECRET_KINDS: readonly SecretKind[] = [
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/ },
  { what: 'an access key of AWS', pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/ },
  { what: 'a token of GitHub', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,})/ },
  { what: 'a token of GitLab', pattern: /\bglpat-[A-Za-z0-9_-]{20,}/ },
  { what: 'a token of Slack', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,}/ },
  { what: 'a webhook of Slack', pattern: /hooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9/]{20,}/ },
  { what: 'a webhook of Teams', pattern: /\.webhook\.office\.com\/webhookb2\/[A-Za-z0-9@/-]{20,}/ },
  { what: 'a token of npm', pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { what: 'a key of Stripe', pattern: /\b[rs]k_live_[A-Za-z0-9]{20,}/ },
  { what: 'a key of SendGrid', pattern: /\bSG\.[\w-]{22}\.[\w-]{43}/ },
  { what: 'a key of Google', pattern: /\bAIza[\w-]{35}/ },
  { what: 'a key of Anthropic', pattern: /\bsk-ant-[\w-]{20,}/ },
  { what: 'a key of OpenAI', pattern: /\bsk-(?:proj-)?[A-Za-z0-9_-]{40,}/ },
  { what: 'a key of Azure storage', pattern: /AccountKey=[A-Za-z0-9+/]{60,}={0,2}/ },
  { what: 'a signed web token', pattern: /\beyJ[\w-]{15,}\.eyJ[\w-]{15,}\.[\w-]{20,}/ },
]

/** A word for a secret, a colon or "is", and what looks like one: letters and digits together, without a space. */
export const PASSWORD =
  /(?:\b(?:passwords?|passcode|passphrase|pwd|passwort|kennwort|mot de passe|contraseña|senha)|密碼|密码|パスワード|비밀번호)(?:\s*[:：=]\s*|\s+(?:is|ist|est|es|é)\s+|\s*(?:是|為|为)\s*)["“'‘「`*]*(?=[^\s"”'’」`*，。]*\d)(?=[^\s"”'’」`*，。]*[A-Za-z])(?<secret>[!-~]{6,})/iu

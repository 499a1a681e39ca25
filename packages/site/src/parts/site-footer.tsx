import Link from '@docusaurus/Link'
import type { Contact, Page, Shell } from '@topasked/exporters'
import type { ReactNode } from 'react'
import { LanguageSwitch } from './site-bar'
import { Text } from './text'
import { langOf } from './words'

/** Who helps, what can be printed, and the rest of the site. */
export function SiteFooter({ shell, page }: { shell: Shell; page: Page }): ReactNode {
  const { strings, base, contacts, handouts, feed, hasArchive } = shell
  return (
    <footer className="footer">
      <div className="footer-columns">
        {contacts.length > 0 && (
          <section>
            <h2>
              <Text>{strings.contact}</Text>
            </h2>
            {contacts.map((contact) => (
              <ContactDetails key={contact.name.text} shell={shell} contact={contact} />
            ))}
          </section>
        )}
        {handouts.length > 0 && (
          <section>
            <h2>
              <Text>{strings.handouts}</Text>
            </h2>
            <ul>
              {handouts.map(({ href, text }) => (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section>
          <h2>
            <Text>{strings.more}</Text>
          </h2>
          <ul>
            <li>
              <Link to={`${base}all/`}>
                <Text>{strings.all}</Text>
              </Link>
            </li>
            {hasArchive && (
              <li>
                <Link to={`${base}archive/`}>
                  <Text>{strings.archive}</Text>
                </Link>
              </li>
            )}
            {feed && (
              <li>
                <a href={feed}>
                  <Text>{strings.feed}</Text>
                </a>
              </li>
            )}
          </ul>
        </section>
      </div>
      <div className="footer-end">
        <p {...langOf(shell.organisation)}>{shell.organisation.text}</p>
        <LanguageSwitch shell={shell} page={page} />
      </div>
    </footer>
  )
}

/** How to reach a team. */
function ContactDetails({ shell, contact }: { shell: Shell; contact: Contact }): ReactNode {
  const { strings } = shell
  const { name, href, signIn, hotline, hours, place } = contact
  return (
    <address>
      <p {...langOf(name)}>{href ? <a href={href}>{name.text}</a> : name.text}</p>
      {signIn && <p>{signIn}</p>}
      {hotline && (
        <p>
          <Text>{strings.hotline}</Text> <a href={hotline.href}>{hotline.text}</a>
        </p>
      )}
      {hours && (
        <p>
          <Text>{strings.hours}</Text> <span {...langOf(hours)}>{hours.text}</span>
        </p>
      )}
      {place && (
        <p>
          <Text>{strings.place}</Text> <span {...langOf(place)}>{place.text}</span>
        </p>
      )}
    </address>
  )
}

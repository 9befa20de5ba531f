import { PageTitle } from '../../components/page-title';

/** What the shop knows about its visitors. */
export function PrivacyPage() {
  return (
    <div className="page">
      <PageTitle title="Privacy" />
      <div className="prose">
        <p>This shop does not track you. There is no advertising, no analytics and nothing from other sites.</p>
        <h2>What is kept</h2>
        <p>
          To deliver an order we keep its goods, your e-mail and your address. With an account we also keep your name,
          your password as a one-way hash, and the addresses you save.
        </p>
        <h2>On your device</h2>
        <p>
          One cookie remembers your cart, one keeps you signed in if you sign in. Both are only for that, and no script
          can read them. Your browser also remembers light or dark mode and, until you close the tab, what you typed at
          checkout.
        </p>
      </div>
    </div>
  );
}

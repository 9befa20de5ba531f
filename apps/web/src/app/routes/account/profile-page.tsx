import { Facts } from '../../../components/facts';
import { usePageTitle } from '../../../lib/use-page-title';
import { useAccount } from './account-layout';

/** Who the shop takes you for. */
export function ProfilePage() {
  usePageTitle('Your profile');
  const { name, email } = useAccount();
  return (
    <div className="prose">
      <h2 className="visually-hidden">Profile</h2>
      <Facts
        facts={[
          { name: 'Name', value: name },
          { name: 'E-mail', value: email },
        ]}
      />
    </div>
  );
}

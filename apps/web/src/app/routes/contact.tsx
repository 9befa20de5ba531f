import { Link } from 'react-router';
import { PageTitle } from '../../components/page-title';
import { paths } from '../../lib/paths';

/** Where help is. */
export function ContactPage() {
  return (
    <div className="page">
      <PageTitle title="Contact and help" />
      <div className="prose">
        <h2>About an order</h2>
        <p>
          <Link to={paths.track}>Track an order</Link> shows where it is and lets you cancel it until it is packed. All
          you need is the order number and your e-mail.
        </p>
        <h2>About this page</h2>
        <p>
          When something fails, the message names a request number. Quote it and the shop finds at once what happened.
        </p>
      </div>
    </div>
  );
}

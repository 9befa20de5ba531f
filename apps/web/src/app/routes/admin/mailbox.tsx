import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '../../../components/empty-state';
import { Note } from '../../../components/note';
import { PageTitle } from '../../../components/page-title';
import { DeadEvents } from '../../../features/admin/mailbox/dead-events';
import { MailDialog } from '../../../features/admin/mailbox/mail-dialog';
import { MailTable } from '../../../features/admin/mailbox/mail-table';
import { listMails } from '../../../features/admin/mailbox/mailbox.api';
import listStyles from '../../../features/admin/parts/list.module.css';
import { ListBody } from '../../../features/admin/parts/list-body';
import { Pager } from '../../../features/admin/parts/pager';
import { keys } from '../../../features/admin/parts/queries';
import { SearchBox } from '../../../features/admin/parts/search-box';
import { useListState } from '../../../features/admin/parts/use-list-state';

/** Every mail of the shop, sent or kept. */
export function MailboxPage() {
  const list = useListState();
  const [openMail, setOpenMail] = useState<number>();
  const filters = { q: list.get('q'), cursor: list.cursor, limit: 50 };
  const mails = useQuery({
    queryKey: keys.mails(filters),
    queryFn: ({ signal }) => listMails(filters, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageTitle title="Mailbox" tabTitle="Mailbox · Admin" />
      {mails.data?.canSend === false && (
        <Note>
          <p>No mail server is set up: mails are kept here and not sent. The setting SMTP_URL names one.</p>
        </Note>
      )}
      <DeadEvents />
      <div className={listStyles.bar}>
        <SearchBox list={list} label="Search recipient" />
      </div>
      <ListBody
        query={mails}
        label="Loading mails"
        isEmpty={(page) => page.items.length === 0}
        empty={
          <EmptyState title={filters.q ? 'No mail fits' : 'No mails yet'}>
            <p>
              {filters.q
                ? `No mail went to an address that begins with “${filters.q}”.`
                : 'Customers get a mail when they order, pay or cancel, and when their goods leave.'}
            </p>
          </EmptyState>
        }
      >
        {(page) => (
          <>
            <MailTable items={page.items} onOpen={setOpenMail} />
            <Pager list={list} nextCursor={page.nextCursor} />
          </>
        )}
      </ListBody>
      {openMail !== undefined && (
        <MailDialog id={openMail} canSend={mails.data?.canSend ?? false} onClose={() => setOpenMail(undefined)} />
      )}
    </>
  );
}

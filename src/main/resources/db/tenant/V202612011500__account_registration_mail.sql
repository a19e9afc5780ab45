-- Whether the directory was asked to write to the citizen of an account that was made here, and when it was found that he has
-- proved his address.
alter table account_creation add column mail_asked boolean not null default false;
alter table account_creation add column mail_proved_at timestamptz;
create index account_creation_mail on account_creation (made_at) where mail_asked and mail_proved_at is null;

-- An account that a gesture changes at this moment is reserved for that gesture, as mails and mobiles are for accounts.
alter table account_reservation drop constraint account_reservation_kind_check;
alter table account_reservation add constraint account_reservation_kind_check check (kind in ('ACCOUNT', 'MAIL', 'MOBILE'));

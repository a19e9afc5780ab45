-- Changes that got no answer are looked for every few minutes: few rows of many.
create index account_update_open on account_update (agreed_at) where state in ('ASKED', 'UNKNOWN');

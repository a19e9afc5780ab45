-- Most requests belong to an account, and most searches may not show them: each kind has an index of its own, so that those of
-- accounts are not even looked at. A row stands in one of both.
drop index search_request_keys;
create index search_request_keys on search_request using gin (keys) with (fastupdate = off) where citizen = '';
create index search_request_account_keys on search_request using gin (keys) with (fastupdate = off) where citizen <> '';

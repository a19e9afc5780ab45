-- The keyed hash of a request's tracking code, where a workflow told it; never the code. Its column is left alone when a request is
-- read again, since w.c.s.' lists do not tell codes.
alter table search_request add column code text not null default '';
create index search_request_code on search_request (code) where code <> '';

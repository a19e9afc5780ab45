-- A draft that w.c.s. has no more. opened_by is written no more: who has a draft open stands in mail_draft_mark.
alter table mail_begun_request drop constraint mail_begun_request_state_check;
alter table mail_begun_request add constraint mail_begun_request_state_check check (state in
    ('TO_SEND', 'SENDING', 'CITIZEN_AWAITED', 'ANSWER_LOST', 'FAILED', 'DRAFT', 'GONE', 'NUMBERED', 'DETACHED'));

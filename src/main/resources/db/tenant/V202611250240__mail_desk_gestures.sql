-- Gestures of agents, each once, by the token that the page drew for it; what is needed to undo one stands beside it.
create table mail_gesture (
    token           uuid        primary key,
    mail_id         bigint      not null references mail,
    kind            text        not null check (kind in ('REFUSAL', 'ANSWER', 'REOPENING')),
    actor           text        not null,
    actor_name      text        not null,
    at              timestamptz not null,
    state_before    text        not null,
    finished_before timestamptz,
    requests_before int         not null,
    answer_id       bigint references mail_answer,
    delivery_id     bigint references maarch_delivery,
    undo_until      timestamptz not null,
    undone_at       timestamptz
);
create index mail_gesture_mail on mail_gesture (mail_id, at);
create index mail_gesture_answer on mail_gesture (answer_id);

-- An answer that its author took back before it left: never told, and no longer counted.
alter table mail_answer add column withdrawn_at timestamptz;
alter table mail_answer drop constraint mail_answer_mail_id_rank_key;
create unique index mail_answer_rank on mail_answer (mail_id, rank) where withdrawn_at is null;

-- A letter that an agent opened again has to be told too.
alter table maarch_delivery drop constraint maarch_delivery_kind_check;
alter table maarch_delivery add constraint maarch_delivery_kind_check
    check (kind in ('RECEIVED', 'SENT', 'LINK', 'REFUSED', 'RESPONSE', 'REOPENED'));

-- Words by which a letter is found: subject, chrono and file name, folded by the application.
alter table mail add column folded text not null default '';
-- once, for letters that were here before: close to what the application does
update mail set folded = trim(regexp_replace(lower(regexp_replace(
    normalize(concat_ws(' ', subject, chrono, file_name), NFKD), '[\u0300-\u036f]', '', 'g')), '[^[:alnum:]]+', ' ', 'g'));
alter table mail add column words tsvector generated always as (to_tsvector('simple', folded)) stored;
create index mail_words on mail using gin (words);
create index mail_finished on mail (finished_at desc, id desc) where state in ('PROCESSED', 'ANSWERED', 'REFUSED');

-- Open letters stand in the order of their age: the day on which the town received them, else the one written on them, else the
-- one on which they came here. Dates of the registry carry no zone.
alter table mail add column aged timestamp generated always as
    (coalesce(arrived_at, letter_date::timestamp, received_at at time zone 'UTC')) stored;
create index mail_open_aged on mail (aged, id) where state in ('TO_PROCESS', 'IN_PROGRESS', 'RETURNED');

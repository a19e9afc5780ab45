-- Which line it is, by what tells it from the others of its block: at most one gesture at a time is under way on a line. Rows of
-- before, and of nodes of the version before, say nothing of it and stand in nobody's way.
alter table sheet_action add column mark text;
create unique index sheet_action_under_way on sheet_action (citizen, block, mark) where state = 'ASKED';

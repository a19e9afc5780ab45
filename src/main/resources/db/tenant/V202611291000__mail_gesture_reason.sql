-- What an agent typed as the reason of a refusal, as long as he can undo it: given back to him then.
alter table mail_gesture add column reason text;

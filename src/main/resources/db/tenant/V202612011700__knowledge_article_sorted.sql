-- Articles by title, in the order of the alphabet: sorted is the title as the folding makes it, by code. What stands here already is folded
-- nearly so, since an import that changes nothing does not write it again.
alter table knowledge_article add column sorted text collate "C" not null default '';
update knowledge_article set sorted = left(btrim(regexp_replace(lower(translate(
    replace(replace(replace(replace(title, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'),
    'ÀÂÄÁÃÅàâäáãåÇçÉÈÊËéèêëÎÏÍÌîïíìÑñÔÖÓÒÕôöóòõÛÜÚÙûüúùŸÝÿý',
    'AAAAAAaaaaaaCcEEEEeeeeIIIIiiiiNnOOOOOoooooUUUUuuuuYYyy')), '[^a-z0-9]+', ' ', 'g')), 200);
alter table knowledge_article alter column sorted drop default;
drop index knowledge_article_category;
create index knowledge_article_sorted on knowledge_article (sorted, id);
create index knowledge_article_category on knowledge_article (category, sorted, id);

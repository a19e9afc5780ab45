-- Articles of the knowledge base. reference is what an import knows an article by, so that the same file twice changes nothing. body is
-- HTML as our sanitizer let it through, text what it says without marks, from which passages are shown. words is made by the store of words
-- folded in Java, stemmed as French: title A, keywords B, body C.
create table knowledge_article (
    id          bigint generated always as identity primary key,
    reference   text        not null unique,
    title       text        not null,
    body        text        not null,
    text        text        not null,
    category    text        not null,
    keywords    text        not null,
    forms       text        not null,
    valid_from  date,
    valid_until date,
    reviewed_on date,
    reviewed_by text        not null,
    state       text        not null check (state in ('DRAFT', 'PUBLISHED')),
    version     int         not null default 1,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    words       tsvector    not null
);
create index knowledge_article_words on knowledge_article using gin (words);
create index knowledge_article_category on knowledge_article (category, title);

-- What an article was before each change. Nothing takes them away.
create table knowledge_article_version (
    article_id  bigint      not null references knowledge_article (id) on delete cascade,
    version     int         not null,
    title       text        not null,
    body        text        not null,
    category    text        not null,
    keywords    text        not null,
    forms       text        not null,
    valid_from  date,
    valid_until date,
    reviewed_on date,
    reviewed_by text        not null,
    state       text        not null,
    changed_at  timestamptz not null,
    changed_by  text        not null,
    primary key (article_id, version)
);

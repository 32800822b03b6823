-- A person is looked for by former and other names too (旧姓・通称), and a household by its own name and address.
alter table person add column other_names text not null default '';
alter table household add column search_text text not null default '';

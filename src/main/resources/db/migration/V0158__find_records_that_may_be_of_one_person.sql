-- 同じ人かもしれない記録: namesakes among the persons one sees whole. The keys are kept so that an index answers with a comparison that tells
-- nothing of rows out of reach.
alter table person
  add column kana_key text not null generated always as (folded_names(variadic array[kana])) stored,
  add column name_key text not null generated always as (folded_names(variadic array[coalesce(family_name, '') || coalesce(given_name, '')])) stored;
create index person_by_kana on person (municipality_id, kana_key) where kana_key <> '';
create index person_by_name on person (municipality_id, name_key) where name_key <> '';
grant select (kana_key, name_key) on person to "${runtime}";

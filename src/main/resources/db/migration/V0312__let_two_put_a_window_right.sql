-- Two who say a window of their agency anew at once both keep their words, and what was said of it before stands in the history of the entry.
alter table agency_window
  add column version bigint not null default 0,
  add column changed_at timestamptz not null default clock_timestamp(),
  add column changed_by uuid default my_staff(),
  add foreign key (municipality_id, changed_by) references staff on delete restrict;
grant update (version, changed_at, changed_by) on agency_window to "${runtime}";

create function words_of_window(w agency_window) returns text
  language sql immutable set search_path = norishiro, pg_catalog
  return case when w.ended_on is null then concat_ws('　', w.name || '（' || w.topic || '）', nullif(w.phone, ''), nullif(w.note, '')) else '' end;

create function remember_window_change() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  was text := case when tg_op = 'UPDATE' then words_of_window(old) else '' end;
begin
  if was <> words_of_window(new) and my_staff() is not null then
    insert into agency_change (municipality_id, agency_id, changes, changed_by)
    values (new.municipality_id, new.agency_id, jsonb_build_object('window', jsonb_build_array(was, words_of_window(new))), my_staff());
  end if;
  return null;
end $$;
create trigger changes_are_remembered after insert or update on agency_window for each row execute function remember_window_change();

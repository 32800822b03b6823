-- An agency's entry tells more of how to turn to it; whoever knows better proposes, whoever keeps the entry decides, and nothing that
-- stood there once is forgotten.
alter table agency
  add column serves text not null default '',
  add column hours_note text not null default '',
  add column cost text not null default '',
  add column languages text not null default '',
  -- degrees, as they are written: 34.3428, 134.0466
  add column place text not null default '' check (place = '' or place ~ '^\d{2}(\.\d{1,20})?, \d{3}(\.\d{1,20})?$');

-- Whoever works there keeps the entry, and the administrator any: the database holds it, not the program alone.
create function keeps_entry_of(agency uuid) returns boolean
  language sql stable set search_path = norishiro, pg_catalog
  return (select m.role = 'ADMINISTRATOR' or (m.role <> 'GUEST' and m.agency_id = keeps_entry_of.agency) from (select (me()).*) m);
grant execute on function keeps_entry_of(uuid) to "${runtime}";
create policy only_keepers_change on agency as restrictive for update to "${runtime}"
  using (true) with check ((select keeps_entry_of(id)));

-- 変更の履歴: what stood there before and after, column by column; kept by the table itself, whoever writes.
create table agency_change (
  municipality_id uuid not null references municipality on delete restrict,
  id uuid not null default gen_random_uuid(),
  agency_id uuid not null,
  changes jsonb not null check (changes <> '{}'),
  changed_by uuid not null,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (municipality_id, id),
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, changed_by) references staff on delete restrict
);
create index agency_change_newest on agency_change (municipality_id, agency_id, changed_at desc);
call guard_by_municipality('agency_change');
create policy not_for_guests on agency_change as restrictive for select to "${runtime}"
  using ((select (norishiro.me()).role) is distinct from 'GUEST');
create policy upkeep on agency_change for insert to current_user with check (true);
grant select on agency_change to "${runtime}";

create function remember_agency_change() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  found jsonb;
begin
  select jsonb_object_agg(key, jsonb_build_array(was.value, is_now.value)) into found
  from jsonb_each_text(to_jsonb(old)) was join jsonb_each_text(to_jsonb(new)) is_now using (key)
  where key in ('name', 'kana', 'kind', 'standing', 'field', 'valid_until', 'does', 'does_not', 'reaches_beyond', 'serves', 'cost',
      'languages', 'how_to_ask', 'phone', 'hours', 'hours_note', 'area', 'address', 'place')
    and was.value is distinct from is_now.value;
  -- what the municipality's own machinery writes has no author and is no change of the entry
  if found is not null and my_staff() is not null then
    insert into agency_change (municipality_id, agency_id, changes, changed_by) values (new.municipality_id, new.id, found, my_staff());
  end if;
  return null;
end $$;
create trigger changes_are_remembered after update on agency for each row execute function remember_agency_change();

-- 用件ごとの窓口: whom to turn to there for what.
create table agency_window (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  agency_id uuid not null,
  topic text not null check (topic <> ''),
  name text not null check (name <> ''),
  phone text not null default '',
  note text not null default '',
  ended_on date,
  primary key (municipality_id, id),
  foreign key (municipality_id, agency_id) references agency on delete restrict
);
create index agency_window_by_agency on agency_window (municipality_id, agency_id);
call guard_by_municipality('agency_window');
create policy only_keepers_add on agency_window as restrictive for insert to "${runtime}"
  with check ((select keeps_entry_of(agency_id)));
create policy only_keepers_change on agency_window as restrictive for update to "${runtime}"
  using (true) with check ((select keeps_entry_of(agency_id)));
create policy not_for_guests on agency_window as restrictive for select to "${runtime}"
  using ((select (norishiro.me()).role) is distinct from 'GUEST');
create policy upkeep on agency_window to current_user using (true);
grant select on agency_window to "${runtime}";
grant insert (id, agency_id, topic, name, phone, note) on agency_window to "${runtime}";
grant update (topic, name, phone, note, ended_on) on agency_window to "${runtime}";

-- 紹介へのお知らせ: what somebody else knows better of an agency, until whoever keeps the entry has decided.
create table agency_proposal (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  agency_id uuid not null,
  -- column: [what stood there, what should]
  changes jsonb not null check (changes <> '{}'),
  reason text not null check (reason <> ''),
  proposed_by uuid not null default my_staff(),
  proposed_at timestamptz not null default clock_timestamp(),
  state text not null default 'OPEN' check (state in ('OPEN', 'TAKEN', 'DECLINED')),
  answer text not null default '',
  decided_by uuid,
  decided_at timestamptz,
  -- when whoever proposed has read what became of it
  told_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, proposed_by) references staff on delete restrict,
  foreign key (municipality_id, decided_by) references staff on delete restrict,
  constraint a_decision_has_a_name check ((state = 'OPEN') = (decided_by is null) and (state = 'OPEN') = (decided_at is null)),
  constraint a_refusal_says_why check (state <> 'DECLINED' or answer <> '')
);
create index agency_proposal_by_agency on agency_proposal (municipality_id, agency_id, proposed_at desc);
create index agency_proposal_open on agency_proposal (municipality_id, agency_id) where state = 'OPEN';
create index agency_proposal_by_proposer on agency_proposal (municipality_id, proposed_by) where told_at is null;
call guard_by_municipality('agency_proposal');
create policy not_for_guests on agency_proposal as restrictive for all to "${runtime}"
  using ((select (norishiro.me()).role) is distinct from 'GUEST');
create policy upkeep on agency_proposal to current_user using (true);
grant select on agency_proposal to "${runtime}";
grant insert (id, agency_id, changes, reason) on agency_proposal to "${runtime}";
grant update (state, answer, decided_by, decided_at, told_at) on agency_proposal to "${runtime}";

create function proposals_are_decided_by_keepers() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  if (new.state, new.answer, new.decided_by, new.decided_at) is distinct from (old.state, old.answer, old.decided_by, old.decided_at)
    and (old.state <> 'OPEN' or new.decided_by is distinct from my_staff() or keeps_entry_of(new.agency_id) is not true) then
    raise exception 'only who keeps the entry decides, once';
  end if;
  if new.told_at is distinct from old.told_at and (old.told_at is not null or new.proposed_by is distinct from my_staff()) then
    raise exception 'only who proposed it has read it';
  end if;
  return new;
end $$;
create trigger decided_by_keepers before update on agency_proposal for each row execute function proposals_are_decided_by_keepers();

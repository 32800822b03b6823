-- Conference bodies (会議体) with their legal basis as dated data, sittings, agenda items, decisions.
create table legal_basis (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  code text not null,
  name text not null,
  article text not null,
  obligation text not null check (obligation in ('MAY', 'EFFORT', 'NONE')),
  convener text not null,
  target text not null,
  -- null: the law is silent, the municipality's own rule decides
  consent_needed boolean,
  confidentiality text not null,
  penalty text not null,
  frequency text not null,
  verification text not null,
  is_verified boolean not null,
  notes text not null default '',
  valid_from date not null,
  valid_until date,
  primary key (municipality_id, code, valid_from)
);
call guard_by_municipality('legal_basis');
grant select, insert, update on legal_basis to "${runtime}";

create table conference_body (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  name text not null,
  purpose text not null default '',
  rhythm text not null default '',
  chair_title text not null default '',
  agency_id uuid not null,
  valid_from date not null,
  valid_until date,
  version int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, agency_id) references agency on delete restrict
);
call guard_by_municipality('conference_body');
grant select, insert, update on conference_body to "${runtime}";

create table conference_body_basis (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  body_id uuid not null,
  basis_code text not null,
  primary key (municipality_id, body_id, basis_code),
  foreign key (municipality_id, body_id) references conference_body on delete restrict
);
call guard_by_municipality('conference_body_basis');
grant select, insert on conference_body_basis to "${runtime}";

-- A sitting names no person: what is discussed stands on its agenda items.
create table sitting (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  body_id uuid not null,
  agency_id uuid not null,
  name text not null,
  held_on date not null,
  starts_at time not null,
  ends_at time not null,
  place text not null default '',
  online text not null default '',
  chair_post_id uuid not null,
  convener_post_id uuid not null,
  state text not null check (state in ('PLANNED', 'HELD', 'CALLED_OFF')),
  minutes_by uuid,
  minutes_adopted_at timestamptz,
  version int not null default 0,
  changed_at timestamptz not null default now(),
  changed_by uuid not null default my_staff(),
  primary key (municipality_id, id),
  foreign key (municipality_id, body_id) references conference_body on delete restrict,
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, chair_post_id) references post on delete restrict,
  foreign key (municipality_id, convener_post_id) references post on delete restrict,
  foreign key (municipality_id, minutes_by) references post on delete restrict,
  foreign key (municipality_id, changed_by) references staff on delete restrict,
  check (place <> '' or online <> ''),
  check (ends_at > starts_at)
);
create index sitting_by_date on sitting (municipality_id, held_on);
call guard_by_municipality('sitting');
grant select, insert, update on sitting to "${runtime}";

create table agenda_item (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  sitting_id uuid not null,
  case_id uuid not null,
  position int not null,
  -- how the case is spoken of on the agenda, without a name (「80代と60代の二人世帯」)
  title text not null,
  reason text not null check (reason <> ''),
  basis text not null check (basis in ('CONSENT', 'STATUTE')),
  basis_code text not null,
  basis_note text not null default '',
  minutes_planned int not null check (minutes_planned between 1 and 480),
  tabled_by uuid not null default my_post(),
  state text not null check (state in ('TABLED', 'CLOSED', 'WITHDRAWN')),
  urgency_shared text not null default '',
  discussion text not null default '',
  conclusion text check (conclusion in ('DECIDED', 'NO_CLEAR_PLAN')),
  -- the path "no clear plan yet": 関わり方・見守り方・変化のときの動き方
  stance text not null default '',
  watching text not null default '',
  on_change text not null default '',
  next_date date,
  ended_reason text not null default '',
  version int not null default 0,
  changed_at timestamptz not null default now(),
  changed_by uuid not null default my_staff(),
  primary key (municipality_id, id),
  foreign key (municipality_id, sitting_id) references sitting on delete restrict,
  foreign key (municipality_id, case_id) references support_case on delete restrict,
  foreign key (municipality_id, tabled_by) references post on delete restrict,
  foreign key (municipality_id, changed_by) references staff on delete restrict,
  constraint a_closed_item_has_a_conclusion_and_a_next_date_or_an_end check (
    state <> 'CLOSED' or (conclusion is not null and (next_date is not null or ended_reason <> ''))),
  constraint no_clear_plan_still_says_how_to_stay_with_it check (
    conclusion is distinct from 'NO_CLEAR_PLAN' or (stance <> '' and watching <> '' and on_change <> ''))
);
create index agenda_item_by_sitting on agenda_item (municipality_id, sitting_id, position);
create index agenda_item_by_case on agenda_item (municipality_id, case_id);
call guard('agenda_item', 'CASE', 'case_id');
call guard_answering('agenda_item', 'AGENDA_DESK', 'id');
call guard_reading('agenda_item', 'AGENDA_ITEM', 'id');
grant select, insert, update on agenda_item to "${runtime}";

-- Each agency is invited with the purpose it is invited for.
create table agenda_invitation (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  item_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  purpose text not null check (purpose <> ''),
  attendance text not null default 'INVITED' check (attendance in ('INVITED', 'PRESENT', 'ABSENT', 'WRITTEN')),
  attendee text not null default '',
  version int not null default 0,
  primary key (municipality_id, id),
  unique (municipality_id, item_id, agency_id),
  foreign key (municipality_id, item_id) references agenda_item on delete restrict,
  foreign key (municipality_id, agency_id) references agency on delete restrict
);
-- What the invited are shown, chosen from the case.
create table agenda_paper (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  item_id uuid not null,
  case_id uuid not null,
  position int not null,
  field_class text not null,
  heading text not null,
  body text not null,
  primary key (municipality_id, item_id, position),
  foreign key (municipality_id, item_id) references agenda_item on delete restrict
);
create table agenda_priority (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  item_id uuid not null,
  case_id uuid not null,
  position int not null,
  issue_id uuid,
  words text not null check (words <> ''),
  primary key (municipality_id, item_id, position),
  foreign key (municipality_id, item_id) references agenda_item on delete restrict,
  foreign key (municipality_id, issue_id) references issue on delete restrict
);
create table decision (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  item_id uuid not null,
  case_id uuid not null,
  position int not null,
  words text not null check (words <> ''),
  version int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, item_id) references agenda_item on delete restrict
);
-- Who does what for whom until when, or stands by for which event (いざという時).
create table decided_role (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  item_id uuid not null,
  case_id uuid not null,
  position int not null,
  agency_id uuid not null,
  task text not null check (task <> ''),
  for_whom text not null,
  person_id uuid,
  issue_id uuid,
  when_words text not null default '',
  due date,
  standby_event text not null default '',
  version int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, item_id) references agenda_item on delete restrict,
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, person_id) references person on delete restrict,
  foreign key (municipality_id, issue_id) references issue on delete restrict,
  constraint a_role_says_when_or_on_which_event check (due is not null or when_words <> '' or standby_event <> '')
);
do $$
declare part text;
begin
  foreach part in array array['agenda_invitation', 'agenda_paper', 'agenda_priority', 'decision', 'decided_role'] loop
    call guard(part::regclass, 'CASE', 'case_id');
    call guard(part::regclass, 'AGENDA_DESK', 'item_id');
    call guard_reading(part::regclass, 'AGENDA_ITEM', 'item_id');
    execute format('grant select, insert, update, delete on %I to "${runtime}"', part);
  end loop;
end $$;

-- The secretariat of the sitting keeps the item; the invited read it.
create function reach_what_is_tabled() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
  select new.municipality_id, k.kind, new.id, a.agency_id, 'SECRETARIAT', new.id
  from sitting s
  cross join lateral (values (s.agency_id),
    ((select p.agency_id from post p where p.municipality_id = s.municipality_id and p.id = s.chair_post_id)),
    ((select p.agency_id from post p where p.municipality_id = s.municipality_id and p.id = s.convener_post_id))) a (agency_id)
  cross join (values ('AGENDA_DESK'), ('AGENDA_ITEM')) k (kind)
  where s.municipality_id = new.municipality_id and s.id = new.sitting_id
  on conflict do nothing;
  return null;
end $$;
create trigger the_secretariat_reaches_it after insert on agenda_item for each row execute function reach_what_is_tabled();

create function reach_what_one_is_invited_to() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if tg_op = 'DELETE' then
    delete from reach where municipality_id = old.municipality_id and source_id = old.id;
    return null;
  end if;
  insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
  values (new.municipality_id, 'AGENDA_ITEM', new.item_id, new.agency_id, 'INVITED', new.id)
  on conflict do nothing;
  return null;
end $$;
create trigger the_invited_reach_it after insert or delete on agenda_invitation
  for each row execute function reach_what_one_is_invited_to();

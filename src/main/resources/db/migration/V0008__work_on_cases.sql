-- Cases (支援ケース): team, roles, issues, assessment, progress notes. Coordinator, lead and convener are three things.
create table support_case (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  agency_id uuid not null default my_agency(),
  number text not null,
  fiscal_year int not null,
  household_id uuid,
  person_id uuid,
  consultation_id uuid,
  name text not null,
  state text not null check (state in ('OPEN', 'SUSPENDED', 'FOLLOWED_UP', 'CLOSED')),
  phase text not null check (phase in ('INTAKE', 'ASSESSMENT', 'PLANNING', 'SUPPORT', 'FOLLOW_UP')),
  opened_on date not null,
  closed_on date,
  holder_post_id uuid,
  next_step text not null default '',
  next_date date,
  -- after closing: who stays in touch and how, or why nobody does
  follow_up text not null default '',
  no_follow_up_reason text not null default '',
  version int not null default 0,
  changed_at timestamptz not null default now(),
  changed_by uuid not null default my_staff(),
  primary key (municipality_id, id),
  unique (municipality_id, number),
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, household_id) references household on delete restrict,
  foreign key (municipality_id, person_id) references person on delete restrict,
  foreign key (municipality_id, consultation_id) references consultation on delete restrict,
  foreign key (municipality_id, holder_post_id) references post on delete restrict,
  foreign key (municipality_id, changed_by) references staff on delete restrict,
  check ((household_id is null) <> (person_id is null)),
  constraint an_open_case_has_a_holder_and_a_next_date check (
    state = 'CLOSED' or (holder_post_id is not null and next_date is not null)),
  constraint closing_says_who_stays_in_touch_or_why_not check (
    state not in ('CLOSED', 'FOLLOWED_UP') or (closed_on is not null and (follow_up <> '' or no_follow_up_reason <> '')))
);
create unique index one_case_per_consultation on support_case (municipality_id, consultation_id) where consultation_id is not null;
create index case_by_agency on support_case (municipality_id, agency_id, state, next_date);
create index case_by_holder on support_case (municipality_id, holder_post_id, next_date);
create index case_by_household on support_case (municipality_id, household_id);
call guard_origin('support_case', 'CASE');
grant select, insert, update on support_case to "${runtime}";

create table team_member (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  post_id uuid,
  part text not null default '',
  since date not null,
  until date,
  version int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references support_case on delete restrict,
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, post_id) references post on delete restrict
);
create unique index one_current_seat_in_a_team on team_member (municipality_id, case_id, agency_id, coalesce(post_id, agency_id)) where until is null;
call guard('team_member', 'CASE', 'case_id');
grant select, insert, update on team_member to "${runtime}";

-- 調整担当 (one at a time) and 主担当 (one per phase at a time).
create table case_role (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  case_id uuid not null,
  kind text not null check (kind in ('COORDINATOR', 'LEAD')),
  phase text check (phase in ('INTAKE', 'ASSESSMENT', 'PLANNING', 'SUPPORT', 'FOLLOW_UP')),
  post_id uuid not null,
  since date not null,
  until date,
  version int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references support_case on delete restrict,
  foreign key (municipality_id, post_id) references post on delete restrict,
  check ((kind = 'LEAD') = (phase is not null))
);
create unique index one_current_holder_of_a_case_role on case_role (municipality_id, case_id, kind, coalesce(phase, '')) where until is null;
create index case_role_by_post on case_role (municipality_id, post_id) where until is null;
call guard('case_role', 'CASE', 'case_id');
grant select, insert, update on case_role to "${runtime}";

create table issue (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  case_id uuid not null,
  -- null: the household as a whole
  person_id uuid,
  code text,
  words text not null,
  priority int not null,
  state text not null check (state in ('OPEN', 'IN_PROGRESS', 'WAITING', 'DEFERRED', 'RESOLVED')),
  note text not null default '',
  version int not null default 0,
  changed_at timestamptz not null default now(),
  changed_by uuid not null default my_staff(),
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references support_case on delete restrict,
  foreign key (municipality_id, person_id) references person on delete restrict,
  foreign key (municipality_id, changed_by) references staff on delete restrict
);
create index issue_by_case on issue (municipality_id, case_id, priority);
call guard('issue', 'CASE', 'case_id');
grant select, insert, update on issue to "${runtime}";

-- 見立て・根拠・手立て: signed, never overwritten, succeeded by a later one.
create table assessment (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  case_id uuid not null,
  person_id uuid,
  view text not null check (view <> ''),
  ground text not null check (ground <> ''),
  means text not null check (means <> ''),
  signed_by uuid not null default my_post(),
  signed_at timestamptz not null default now(),
  succeeds uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references support_case on delete restrict,
  foreign key (municipality_id, person_id) references person on delete restrict,
  foreign key (municipality_id, signed_by) references post on delete restrict,
  foreign key (municipality_id, succeeds) references assessment on delete restrict
);
create unique index an_assessment_is_succeeded_once on assessment (municipality_id, succeeds) where succeeds is not null;
create index assessment_by_case on assessment (municipality_id, case_id, signed_at desc);
call guard('assessment', 'CASE', 'case_id');
grant select, insert on assessment to "${runtime}";

create table progress_note (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  case_id uuid not null,
  happened_on date not null,
  happened_at time,
  method text not null,
  counterpart text not null default '',
  body text not null check (body <> ''),
  flag text check (flag in ('HIGH', 'MIDDLE', 'LOW')),
  next_step text not null default '',
  next_date date,
  written_by uuid not null default my_post(),
  written_at timestamptz not null default now(),
  -- a correction is a new note that names the old one; the old one stays
  corrects uuid,
  withdrawn_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references support_case on delete restrict,
  foreign key (municipality_id, written_by) references post on delete restrict,
  foreign key (municipality_id, corrects) references progress_note on delete restrict
);
create index progress_note_by_case on progress_note (municipality_id, case_id, happened_on desc, written_at desc);
call guard('progress_note', 'CASE', 'case_id');
grant select, insert on progress_note to "${runtime}";
grant update (withdrawn_at) on progress_note to "${runtime}";

-- The owner of a new case reaches its household and persons.
create function reach_the_subject_of_a_case() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if new.person_id is not null then
    if not exists (select 1 from reach r where r.kind = 'PERSON' and r.object_id = new.person_id
                     and (r.agency_id = my_agency() or r.staff_id = my_caseworking_staff())) then
      raise exception 'a person out of reach cannot be the subject of a case' using errcode = 'insufficient_privilege';
    end if;
    insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
    values (new.municipality_id, 'PERSON', new.person_id, new.agency_id, 'OWNER', new.id) on conflict do nothing;
  else
    if not exists (select 1 from reach r where r.kind = 'HOUSEHOLD' and r.object_id = new.household_id
                     and (r.agency_id = my_agency() or r.staff_id = my_caseworking_staff())) then
      raise exception 'a household out of reach cannot be the subject of a case' using errcode = 'insufficient_privilege';
    end if;
    insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
    values (new.municipality_id, 'HOUSEHOLD', new.household_id, new.agency_id, 'OWNER', new.id) on conflict do nothing;
    insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
    select new.municipality_id, 'PERSON', m.person_id, new.agency_id, 'OWNER', new.id
    from membership m where m.municipality_id = new.municipality_id and m.household_id = new.household_id
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger subject_becomes_reachable after insert on support_case for each row execute function reach_the_subject_of_a_case();

-- The agency of a team member reaches the case, its household and its persons while it is in the team.
create function reach_with_the_team() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare about support_case;
begin
  if tg_op = 'UPDATE' then
    update reach set valid_until = case when new.until is null then null else (new.until + 1)::timestamp at time zone 'Asia/Tokyo' end
    where municipality_id = new.municipality_id and source_id = new.id;
    return null;
  end if;
  select * into about from support_case c where c.municipality_id = new.municipality_id and c.id = new.case_id;
  -- the agency in charge reaches it anyway, in the team or not
  if new.agency_id = about.agency_id then return null; end if;
  insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
  values (new.municipality_id, 'CASE', new.case_id, new.agency_id, 'TEAM', new.id) on conflict do nothing;
  if about.person_id is not null then
    insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
    values (new.municipality_id, 'PERSON', about.person_id, new.agency_id, 'TEAM', new.id) on conflict do nothing;
  else
    insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
    values (new.municipality_id, 'HOUSEHOLD', about.household_id, new.agency_id, 'TEAM', new.id) on conflict do nothing;
    insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
    select new.municipality_id, 'PERSON', m.person_id, new.agency_id, 'TEAM', new.id
    from membership m where m.municipality_id = new.municipality_id and m.household_id = about.household_id
    on conflict do nothing;
  end if;
  if about.consultation_id is not null then
    insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
    values (new.municipality_id, 'CONSULTATION', about.consultation_id, new.agency_id, 'TEAM', new.id) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger team_reaches_the_case after insert or update of until on team_member for each row execute function reach_with_the_team();

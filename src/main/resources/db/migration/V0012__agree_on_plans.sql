-- Support plans (支援プラン): each agency accepts its own role; a declined one returns to the coordinator.
create table plan (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  case_id uuid not null,
  agenda_item_id uuid,
  round int not null check (round >= 1),
  state text not null check (state in ('DRAFT', 'AGREED', 'EVALUATED', 'REPLACED')),
  long_term_goal text not null default '',
  goal text not null default '',
  goal_state text not null check (goal_state in ('SPOKEN', 'NOT_YET_SPOKEN')),
  goal_not_yet_reason text not null default '',
  period_from date not null,
  period_until date not null,
  next_monitoring date not null,
  consent_state text not null check (consent_state in ('GIVEN', 'NOT_ASKED', 'REFUSED', 'UNOBTAINABLE')),
  consent_note text not null default '',
  consent_on date,
  made_by uuid not null default my_post(),
  made_at timestamptz not null default now(),
  version int not null default 0,
  changed_at timestamptz not null default now(),
  changed_by uuid not null default my_staff(),
  primary key (municipality_id, id),
  unique (municipality_id, case_id, round),
  foreign key (municipality_id, case_id) references support_case on delete restrict,
  foreign key (municipality_id, agenda_item_id) references agenda_item on delete restrict,
  foreign key (municipality_id, made_by) references post on delete restrict,
  foreign key (municipality_id, changed_by) references staff on delete restrict,
  check (period_until >= period_from),
  constraint goal_in_the_persons_words_or_why_not_yet check (
    (goal_state = 'SPOKEN' and goal <> '') or (goal_state = 'NOT_YET_SPOKEN' and goal_not_yet_reason <> ''))
);
call guard('plan', 'CASE', 'case_id');
grant select, insert, update on plan to "${runtime}";

create table plan_issue (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  plan_id uuid not null,
  case_id uuid not null,
  position int not null,
  issue_id uuid,
  words text not null check (words <> ''),
  primary key (municipality_id, plan_id, position),
  foreign key (municipality_id, plan_id) references plan on delete restrict,
  foreign key (municipality_id, issue_id) references issue on delete restrict
);
call guard('plan_issue', 'CASE', 'case_id');
grant select, insert, update, delete on plan_issue to "${runtime}";

create table plan_role (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  plan_id uuid not null,
  case_id uuid not null,
  position int not null,
  actor text not null check (actor in ('PERSON', 'FAMILY', 'AGENCY')),
  agency_id uuid,
  task text not null check (task <> ''),
  for_whom text not null default '',
  person_id uuid,
  issue_id uuid,
  decided_role_id uuid,
  when_words text not null default '',
  due date,
  standby_event text not null default '',
  frequency text not null default '',
  reply text not null check (reply in ('NOT_NEEDED', 'AWAITED', 'ACCEPTED', 'DECLINED', 'ASKED')),
  reply_due date,
  replied_by uuid,
  replied_at timestamptz,
  reply_words text not null default '',
  worker_name text not null default '',
  -- who must act next on this role; a declined one is the coordinator's
  holder_post_id uuid not null,
  progress text not null default 'NOT_STARTED' check (progress in ('NOT_STARTED', 'UNDER_WAY', 'STANDING_BY', 'DONE', 'DEFERRED', 'DROPPED')),
  progress_words text not null default '',
  version int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, plan_id) references plan on delete restrict,
  foreign key (municipality_id, case_id) references support_case on delete restrict,
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, person_id) references person on delete restrict,
  foreign key (municipality_id, issue_id) references issue on delete restrict,
  foreign key (municipality_id, decided_role_id) references decided_role on delete restrict,
  foreign key (municipality_id, replied_by) references post on delete restrict,
  foreign key (municipality_id, holder_post_id) references post on delete restrict,
  check ((actor = 'AGENCY') = (agency_id is not null)),
  check ((actor = 'AGENCY') = (reply <> 'NOT_NEEDED')),
  constraint declining_or_asking_says_why check (reply not in ('DECLINED', 'ASKED') or reply_words <> '')
);
create index plan_role_by_plan on plan_role (municipality_id, plan_id, position);
create index plan_role_of_agency on plan_role (municipality_id, agency_id, reply);
create index plan_role_by_holder on plan_role (municipality_id, holder_post_id, reply);
call guard('plan_role', 'CASE', 'case_id');
call guard_answering('plan_role', 'PLAN_ROLE', 'id');
grant select, insert, update, delete on plan_role to "${runtime}";

create function reach_ones_role() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if tg_op = 'DELETE' then
    delete from reach where municipality_id = old.municipality_id and source_id = old.id;
    return null;
  end if;
  if tg_op = 'UPDATE' then
    delete from reach where municipality_id = old.municipality_id and source_id = old.id and agency_id is distinct from new.agency_id;
  end if;
  if new.agency_id is not null then
    insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
    values (new.municipality_id, 'PLAN_ROLE', new.id, new.agency_id, 'ROLE', new.id) on conflict do nothing;
  end if;
  return null;
end $$;
create trigger the_agency_reaches_its_role after insert or delete or update of agency_id on plan_role
  for each row execute function reach_ones_role();

create table monitoring (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  plan_id uuid not null,
  case_id uuid not null,
  on_date date not null,
  words text not null check (words <> ''),
  person_words text not null default '',
  next_date date not null,
  recorded_by uuid not null default my_post(),
  recorded_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, plan_id) references plan on delete restrict,
  foreign key (municipality_id, recorded_by) references post on delete restrict
);
create index monitoring_by_case on monitoring (municipality_id, case_id, on_date desc);
call guard('monitoring', 'CASE', 'case_id');
grant select, insert on monitoring to "${runtime}";

create table evaluation (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  plan_id uuid not null,
  case_id uuid not null,
  on_date date not null,
  summary text not null check (summary <> ''),
  economic_change text not null check (economic_change in ('BETTER', 'SAME', 'WORSE', 'UNCLEAR')),
  economic_words text not null default '',
  daily_change text not null check (daily_change in ('BETTER', 'SAME', 'WORSE', 'UNCLEAR')),
  daily_words text not null default '',
  social_change text not null check (social_change in ('BETTER', 'SAME', 'WORSE', 'UNCLEAR')),
  social_words text not null default '',
  remaining_issues text not null default '',
  persons_wish text not null check (persons_wish <> ''),
  staff_opinion text not null check (staff_opinion <> ''),
  result text not null check (result in ('CLOSE', 'REPLAN', 'SUSPEND')),
  follow_up text not null default '',
  no_follow_up_reason text not null default '',
  recorded_by uuid not null default my_post(),
  recorded_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, plan_id),
  foreign key (municipality_id, plan_id) references plan on delete restrict,
  foreign key (municipality_id, recorded_by) references post on delete restrict,
  constraint closing_says_who_stays_in_touch_or_why_not check (
    result <> 'CLOSE' or follow_up <> '' or no_follow_up_reason <> '')
);
call guard('evaluation', 'CASE', 'case_id');
grant select, insert on evaluation to "${runtime}";

create table evaluation_change (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  evaluation_id uuid not null,
  case_id uuid not null,
  code text not null,
  primary key (municipality_id, evaluation_id, code),
  foreign key (municipality_id, evaluation_id) references evaluation on delete restrict
);
call guard('evaluation_change', 'CASE', 'case_id');
grant select, insert on evaluation_change to "${runtime}";

-- A role reaches its agency when the plan is settled, not while it is drafted; what comes back from it goes to whoever coordinates.
alter table plan
  add agreed_at timestamptz,
  add agreed_by uuid,
  add foreign key (municipality_id, agreed_by) references post on delete restrict,
  add constraint only_a_draft_was_never_agreed_on check ((state = 'DRAFT') = (agreed_at is null));
create unique index one_draft_plan_of_a_case on plan (municipality_id, case_id) where state = 'DRAFT';
create unique index one_plan_under_way_of_a_case on plan (municipality_id, case_id) where state = 'AGREED';
create index plan_under_way_by_monitoring on plan (municipality_id, next_monitoring) where state = 'AGREED';

alter table plan_role
  -- whom a question or a refusal comes back to; follows the case (see below), for its agency does not see the case
  add coordinator_post_id uuid not null,
  -- what the coordinator said when asking once more
  add answer_words text not null default '',
  add changed_at timestamptz not null default now(),
  add changed_by uuid not null default my_staff(),
  add foreign key (municipality_id, coordinator_post_id) references post on delete restrict,
  add foreign key (municipality_id, changed_by) references staff on delete restrict,
  add unique (municipality_id, id, case_id),
  drop constraint plan_role_reply_check,
  add constraint plan_role_reply_check check (
    reply in ('NOT_NEEDED', 'NOT_YET_ASKED', 'AWAITED', 'ACCEPTED', 'DECLINED', 'ASKED')),
  add constraint an_awaited_reply_has_a_date check (reply <> 'AWAITED' or reply_due is not null),
  add constraint accepting_names_a_worker check (reply <> 'ACCEPTED' or (worker_name <> '' and replied_by is not null)),
  add constraint dropping_says_why check (progress <> 'DROPPED' or progress_words <> ''),
  add constraint an_agencys_role_says_when_or_on_which_event check (
    actor <> 'AGENCY' or due is not null or when_words <> '' or standby_event <> '');
create index plan_role_by_coordinator on plan_role (municipality_id, coordinator_post_id, reply);

create or replace function reach_ones_role() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if tg_op = 'DELETE' then
    delete from reach where municipality_id = old.municipality_id and source_id = old.id;
    return null;
  end if;
  if tg_op = 'UPDATE' then
    delete from reach where municipality_id = old.municipality_id and source_id = old.id
      and (agency_id is distinct from new.agency_id or new.reply = 'NOT_YET_ASKED');
  end if;
  if new.agency_id is not null and new.reply <> 'NOT_YET_ASKED' then
    insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
    values (new.municipality_id, 'PLAN_ROLE', new.id, new.agency_id, 'ROLE', new.id) on conflict do nothing;
  end if;
  return null;
end $$;
drop trigger the_agency_reaches_its_role on plan_role;
create trigger the_agency_reaches_its_role after insert or delete or update of agency_id, reply on plan_role
  for each row execute function reach_ones_role();

-- Whoever reaches only the role answers it; what is asked, of whom and in which plan is the case's to say.
create function only_the_case_says_what_is_asked() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  if (new.id, new.plan_id, new.case_id, new.position, new.actor, new.agency_id, new.task, new.for_whom, new.person_id, new.issue_id,
      new.decided_role_id, new.when_words, new.due, new.standby_event, new.frequency, new.coordinator_post_id, new.answer_words)
     is distinct from
     (old.id, old.plan_id, old.case_id, old.position, old.actor, old.agency_id, old.task, old.for_whom, old.person_id, old.issue_id,
      old.decided_role_id, old.when_words, old.due, old.standby_event, old.frequency, old.coordinator_post_id, old.answer_words)
     and not exists (select 1 from reach r where r.kind = 'CASE' and r.object_id = old.case_id) then
    raise exception 'an agency answers its role and does not rewrite it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger asked_by_the_case before update on plan_role for each row execute function only_the_case_says_what_is_asked();

-- What happened to a role, in order; both sides read the same line.
create table plan_role_step (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null default gen_random_uuid(),
  role_id uuid not null,
  case_id uuid not null,
  at timestamptz not null default clock_timestamp(),
  by_post uuid not null default my_post(),
  act text not null check (act in ('ASKED', 'ACCEPTED', 'DECLINED', 'QUESTIONED', 'ASKED_AGAIN', 'REASSIGNED', 'TAKEN_OVER', 'DROPPED', 'REPORTED')),
  words text not null default '',
  primary key (municipality_id, id),
  foreign key (municipality_id, role_id, case_id) references plan_role (municipality_id, id, case_id) on delete restrict,
  foreign key (municipality_id, by_post) references post on delete restrict
);
create index plan_role_step_by_role on plan_role_step (municipality_id, role_id, at);
create index plan_role_step_by_case on plan_role_step (municipality_id, case_id, at);
call guard('plan_role_step', 'CASE', 'case_id');
create policy as_the_role_itself on plan_role_step using (municipality_id = (select my_municipality())
  and role_id = any(array(select r.object_id from reach r where r.kind = 'PLAN_ROLE')));
grant select, insert on plan_role_step to "${runtime}";

-- A new coordinator takes over what has come back; where nobody coordinates, a new lead does.
create function roles_come_back_to_the_present_coordinator() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  if new.until is not null then return null; end if;
  if new.kind = 'LEAD' and exists (select 1 from case_role c where c.case_id = new.case_id and c.kind = 'COORDINATOR' and c.until is null) then
    return null;
  end if;
  update plan_role set coordinator_post_id = new.post_id,
    holder_post_id = case when reply = 'ACCEPTED' then holder_post_id else new.post_id end
  where case_id = new.case_id and coordinator_post_id <> new.post_id;
  return null;
end $$;
create trigger roles_follow after insert or update of until on case_role
  for each row execute function roles_come_back_to_the_present_coordinator();

-- Who stays in touch, or takes the case on, after an evaluation.
alter table evaluation
  add next_post_id uuid,
  add next_date date,
  add foreign key (municipality_id, next_post_id) references post on delete restrict,
  add constraint what_goes_on_has_somebody_and_a_date check (
    (next_post_id is null) = (next_date is null)
    and (next_post_id is not null or (result = 'CLOSE' and no_follow_up_reason <> '')));
create index evaluation_by_case on evaluation (municipality_id, case_id);

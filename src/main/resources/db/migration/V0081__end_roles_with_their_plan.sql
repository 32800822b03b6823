-- A role that was taken on ends with its plan; it is not dropped, and what became of it stays readable.
alter table plan_role add ended_on date;

create or replace function only_the_case_says_what_is_asked() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  if (new.id, new.plan_id, new.case_id, new.position, new.actor, new.agency_id, new.task, new.for_whom, new.person_id, new.issue_id,
      new.decided_role_id, new.when_words, new.due, new.standby_event, new.frequency, new.coordinator_post_id, new.answer_words, new.ended_on)
     is distinct from
     (old.id, old.plan_id, old.case_id, old.position, old.actor, old.agency_id, old.task, old.for_whom, old.person_id, old.issue_id,
      old.decided_role_id, old.when_words, old.due, old.standby_event, old.frequency, old.coordinator_post_id, old.answer_words, old.ended_on)
     and not exists (select 1 from reach r where r.kind = 'CASE' and r.object_id = old.case_id) then
    raise exception 'an agency answers its role and does not rewrite it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

alter table plan_role_step
  drop constraint plan_role_step_act_check,
  add constraint plan_role_step_act_check check (
    act in ('ASKED', 'ACCEPTED', 'DECLINED', 'QUESTIONED', 'ASKED_AGAIN', 'REASSIGNED', 'TAKEN_OVER', 'DROPPED', 'REPORTED', 'ENDED'));

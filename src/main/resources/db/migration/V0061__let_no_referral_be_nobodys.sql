-- A referral in progress has a holder on the right side and a date; what was sent, and who did what, cannot be forged or changed.
alter table referral
  add state_on date not null default (now() at time zone 'Asia/Tokyo')::date,
  -- until when the holder has to move; a day in the past makes it overdue, without any clockwork
  add next_due date,
  add decline_suggestion text not null default '',
  add taken_back_words text not null default '',
  add settled_next text check (settled_next in ('DONE', 'ELSEWHERE', 'KEEP', 'CONFERENCE')),
  -- questions and their answers stand in the course (referral_step), each of them
  drop question_answer,
  add unique (municipality_id, id, case_id),
  add constraint nobody_refers_to_themselves check (from_agency_id <> to_agency_id),
  add constraint what_is_open_has_a_date check ((state in ('TAKEN_BACK', 'SETTLED')) = (next_due is null)),
  add constraint a_basis_other_than_consent_says_why check (basis = 'CONSENT' or basis_note <> ''),
  add constraint taking_back_gives_a_reason check (state <> 'TAKEN_BACK' or taken_back_words <> ''),
  add constraint settling_says_what_follows check (state <> 'SETTLED' or (settled_next is not null and settled_how <> ''));
create index referral_by_from_agency on referral (municipality_id, from_agency_id, state, next_due);

create function referral_is_held_on_the_right_side() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
declare at_recipient boolean;
begin
  select p.agency_id = new.to_agency_id into at_recipient
  from post p where p.municipality_id = new.municipality_id and p.id = new.holder_post_id;
  if new.state = 'ACCEPTED' and not at_recipient then
    raise exception 'an accepted referral is held by the agency that accepted' using errcode = 'check_violation';
  elsif new.state in ('SENT', 'ASKED_BACK', 'DECLINED', 'OUTCOME_REPORTED') and at_recipient then
    raise exception 'a referral that is not accepted is held by the side that asked' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger a_referral_is_never_nobodys before insert or update on referral
  for each row execute function referral_is_held_on_the_right_side();

-- Parts of a referral belong to the case it belongs to: else they could be shown to another case's team.
alter table referral_about add foreign key (municipality_id, referral_id, case_id) references referral (municipality_id, id, case_id) on delete restrict;
alter table referral_shown add foreign key (municipality_id, referral_id, case_id) references referral (municipality_id, id, case_id) on delete restrict;
alter table referral_step add case_id uuid not null,
  add foreign key (municipality_id, referral_id, case_id) references referral (municipality_id, id, case_id) on delete restrict;
create index referral_step_by_case on referral_step (municipality_id, case_id, at);
call guard('referral_step', 'CASE', 'case_id');

-- Who sent it and who took a step follow from who acts; the request stays as it was sent.
revoke insert, update on referral from "${runtime}";
grant insert (id, case_id, to_agency_id, request, basis, basis_note, handover, reply_due, state, state_on, next_due, holder_post_id, sent_at)
  on referral to "${runtime}";
grant update (reply_due, state, state_on, next_due, holder_post_id, opened_at, answered_at, answered_by, worker_name, first_step, first_date,
    decline_code, decline_words, decline_suggestion, question, outcome, outcome_words, remaining, outcome_at,
    taken_back_words, settled_next, settled_how, version)
  on referral to "${runtime}";
revoke insert on referral_step from "${runtime}";
grant insert (referral_id, case_id, at, act, words) on referral_step to "${runtime}";

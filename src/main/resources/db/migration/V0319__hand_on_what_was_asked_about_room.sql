-- Questions for room that are still open go over with the case: replies come to whoever took over. To the very agency that takes the case nobody
-- has to put the question any more.
grant update (asked_by, from_agency_id) on room_question to "${runtime}";
create or replace function room_question_is_asked() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if tg_op = 'UPDATE' then
    if (new.asked_by, new.from_agency_id) is distinct from (old.asked_by, old.from_agency_id) and (
        new.asked_by is distinct from my_post() or not taken_over_now(new.case_id, new.from_agency_id, false)
        or new.from_agency_id is distinct from (select p.agency_id from post p where p.municipality_id = new.municipality_id and p.id = new.asked_by)) then
      raise exception 'who asks changes by a transfer' using errcode = 'insufficient_privilege', constraint = 'who_asks_changes_by_a_transfer';
    end if;
    if new.ended_by is distinct from old.ended_by then
      if old.ended_at is not null or new.ended_by is distinct from my_post() then
        raise exception 'asking ends once, in one''s own name' using errcode = 'check_violation', constraint = 'asking_ends_once';
      end if;
      new.ended_at := now();
    end if;
    return new;
  end if;
  if mine_to_give('CASE', new.case_id) is distinct from 'WHOLE' then
    raise exception 'asked by those who see the case whole' using errcode = 'insufficient_privilege';
  end if;
  if kept_from_showing(new.case_id) = 'SEALED' then
    raise exception 'of a sealed case nothing is asked' using errcode = 'check_violation', constraint = 'nothing_is_asked_of_a_sealed_case';
  end if;
  if exists (select from traces_in(new.case_id, new.words)) then
    raise exception 'somebody can be recognised in it' using errcode = 'check_violation', constraint = 'no_name_stands_in_it';
  end if;
  return new;
end $$;

-- What a post answers for in a case, beside the plan: questions for room among it.
create or replace function answers_for(which uuid, about uuid) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select exists (select from support_case c where c.municipality_id = my_municipality() and c.id = about and c.holder_post_id = which and c.state <> 'CLOSED')
    or exists (select from case_role r where r.municipality_id = my_municipality() and r.case_id = about and r.post_id = which and r.until is null)
    or exists (select from team_member t where t.municipality_id = my_municipality() and t.case_id = about and t.post_id = which and t.until is null)
    or exists (select from referral r where r.municipality_id = my_municipality() and r.case_id = about and r.state not in ('TAKEN_BACK', 'SETTLED')
                 and (r.sent_by = which or (r.holder_post_id = which and r.state <> 'ACCEPTED')))
    or exists (select from room_question q where q.municipality_id = my_municipality() and q.case_id = about and q.asked_by = which
                 and q.ended_at is null);
end;

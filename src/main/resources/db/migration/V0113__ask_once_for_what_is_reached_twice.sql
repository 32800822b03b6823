-- Whoever registered a person or household reaches it for good. That the same agency also has a consultation or a case about them tells
-- why, and adds nothing to what it reaches: such rows are kept to be told (who_reaches) and passed over by the policies, which ask for
-- every id one reaches, many times per page. Two of three rows about persons are of this kind.
alter table reach add implied boolean not null default false;
comment on column reach.implied is 'the same agency registered the record itself, and reaches it by that for good';

create function reach_is_implied() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  -- nothing ends or takes away what follows from having registered: see every delete and update of this table
  new.implied := new.source_id <> new.object_id and exists (
    select from reach r where r.municipality_id = new.municipality_id and r.kind = new.kind and r.object_id = new.object_id
      and coalesce(r.agency_id, r.staff_id) = coalesce(new.agency_id, new.staff_id)
      and r.ground = 'REGISTERED' and r.source_id = new.object_id);
  return new;
end $$;
create trigger reach_is_implied before insert on reach for each row execute function reach_is_implied();

-- of every municipality, where nobody acts yet
alter table reach no force row level security;
update reach r set implied = true
where r.source_id <> r.object_id and exists (
  select from reach s where s.municipality_id = r.municipality_id and s.kind = r.kind and s.object_id = r.object_id
    and coalesce(s.agency_id, s.staff_id) = coalesce(r.agency_id, r.staff_id)
    and s.ground = 'REGISTERED' and s.source_id = r.object_id);
alter table reach force row level security;

-- in the order of the ids, so that the list need not be sorted each time it is looked through
drop index reach_of_reacher;
create index reach_of_reacher on reach (municipality_id, reacher_id, kind, object_id) include (valid_from, valid_until) where not implied;

alter policy own_reach on reach using (
  municipality_id = (select my_municipality())
  and reacher_id = any((select my_reachers())::uuid[])
  and not implied
  and valid_from <= now() and (valid_until is null or valid_until > now())
  and ((select my_barred()) is null or object_id <> all((select my_barred())::uuid[])));

-- What somebody holds is found among what they reach, not the other way round: with the id behind it the index answers both at once.
drop index consultation_by_holder;
create index consultation_by_holder on consultation (municipality_id, holder_post_id, id);
drop index case_by_holder;
create index case_by_holder on support_case (municipality_id, holder_post_id, id);
-- one for each of the two ways in which a referral or a role is reached
drop index referral_to_agency;
create index referral_to_agency_by_id on referral (municipality_id, to_agency_id, state, id);
create index referral_to_agency_by_case on referral (municipality_id, to_agency_id, state, case_id);
drop index plan_role_by_coordinator;
create index plan_role_by_coordinator_and_id on plan_role (municipality_id, coordinator_post_id, id);
create index plan_role_by_coordinator_and_case on plan_role (municipality_id, coordinator_post_id, case_id);
create index case_by_consultation on support_case (municipality_id, consultation_id, id) where consultation_id is not null;

-- Whoever holds the next step, leads or coordinates sees the case whole. Those of the agency in charge see it because it is; when the charge
-- went to another agency, who of them still answered for the case was left with what the team sees.
create or replace function charge_is_handed_over() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if not taken_over_now(new.id, new.agency_id, true) then
    raise exception 'the agency in charge changes by a transfer' using errcode = 'insufficient_privilege', constraint = 'charge_changes_by_a_transfer';
  end if;
  insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
  select new.municipality_id, r.kind, r.object_id, new.agency_id, 'OWNER', new.id from reach r
  where r.municipality_id = new.municipality_id and r.source_id = new.id and r.agency_id = old.agency_id and r.ground = 'OWNER'
    and (r.valid_until is null or r.valid_until > now())
  union
  select new.municipality_id, 'CONSULTATION', new.consultation_id, new.agency_id, 'OWNER', new.id
  where agency_has(old.agency_id, 'CONSULTATION', new.consultation_id) is not null
  on conflict (municipality_id, kind, object_id, (coalesce(agency_id, staff_id)), ground, source_id)
    do update set valid_until = null, partial = excluded.partial;
  perform reach_whole(new, old.agency_id, answers.source)
  from (select new.id as source, new.holder_post_id as post_id
        union all
        select r.id, r.post_id from case_role r
        where r.municipality_id = new.municipality_id and r.case_id = new.id and r.until is null) answers
  join post p on p.municipality_id = new.municipality_id and p.id = answers.post_id
  where p.agency_id = old.agency_id;
  update reach set valid_until = ((now() at time zone 'Asia/Tokyo')::date + 1)::timestamp at time zone 'Asia/Tokyo'
  where municipality_id = new.municipality_id and source_id = new.id and agency_id = old.agency_id and ground = 'OWNER';
  return null;
end $$;

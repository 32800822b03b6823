-- Whoever was asked hundreds of times waited for 今日: each name it shows asked nine functions what the consent says. The answers are the same; nearly
-- everybody's last word is one consent in words that nothing was said after, on their only record, and that is asked first.
create or replace function agreed_to(of_person uuid, to_agency uuid, in_case uuid, told text, hidden uuid[]) returns boolean
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  today date := (now() at time zone 'Asia/Tokyo')::date;
  in_words boolean;
begin
  select c.valid_until is null or c.valid_until >= today into in_words
  from consent c
  where c.municipality_id = here and c.person_id = of_person and c.state = 'GIVEN' and c.classes is null and c.id <> all(hidden)
    and coalesce(c.valid_from, c.on_date) <= today
    and not exists (
      select from consent n
      where n.municipality_id = here and n.person_id = of_person and n.id <> c.id and n.recorded_at >= c.recorded_at
        and n.state not in ('REQUESTED', 'NOT_ASKED')
        -- announced for a day to come
        and not (n.state = 'WITHDRAWN' and n.takes_effect_on > today));
  if in_words and (
    not exists (select from same_person s where s.municipality_id = here and s.person_id = of_person and s.undone_at is null)
      and not exists (select from same_person s where s.municipality_id = here and s.other_id = of_person and s.undone_at is null)
    or not said_no_elsewhere(of_person, to_agency, array[told])) then
    return true;
  end if;
  return exists (select from consent c where c.municipality_id = here and c.person_id = of_person and c.state = 'GIVEN' and told = any(c.classes))
    and consent_covering(of_person, to_agency, in_case, array[told], hidden) is not null;
end $$;

-- Of a referral that whoever asks has in front of them; who that is, is looked at by those that call it.
create function agreed_in(r referral, told text) returns boolean
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  fact record;
  looked_at boolean := false;
begin
  if r.basis <> 'CONSENT' then return true; end if;
  for fact in select t.person_id, t.field_class from referral_told t where t.municipality_id = r.municipality_id and t.referral_id = r.id loop
    looked_at := true;
    if fact.field_class = told and not agreed_to(fact.person_id, r.to_agency_id, r.case_id, told, '{}') then return false; end if;
  end loop;
  -- sent before it was looked at what the consent says: shown as long as nobody it is about took theirs back
  return looked_at or not exists (
    select from referral_about a where a.municipality_id = r.municipality_id and a.referral_id = r.id and a.person_id is not null
      and not exists (select from consent c where c.municipality_id = a.municipality_id and c.person_id = a.person_id
                        and c.state = 'GIVEN' and consent_in_force(c.id, now())));
end $$;

create or replace function still_agreed(which uuid, told text) returns boolean
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  asked referral;
begin
  select * into asked from referral r where r.municipality_id = my_municipality() and r.id = which;
  return found and i_reach('REFERRAL', which) and agreed_in(asked, told);
end $$;

create or replace function shown_as_agreed(which uuid, in_case uuid, told text) returns boolean
  language plpgsql stable security definer cost 10000 set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  mine uuid[] := my_reachers();
  asked referral;
begin
  select * into asked from referral r where r.municipality_id = here and r.id = which and r.basis = 'CONSENT';
  if not found then return true; end if;
  if exists (
    select from reach w
    where w.municipality_id = here and w.reacher_id = any(mine) and w.kind = 'CASE' and w.object_id = in_case and not w.partial and not w.implied
      and w.valid_from <= now() and (w.valid_until is null or w.valid_until > now())) then return true; end if;
  return i_reach('REFERRAL', which) and agreed_in(asked, told);
end $$;

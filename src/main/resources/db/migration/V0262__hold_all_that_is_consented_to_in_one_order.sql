-- Two locks were taken in two orders: whoever withdraws a consent with a renewal to come held what follows any consent (V0200) and then wanted
-- the renewal, and whoever renewed that renewal at the same moment held it and then wanted the other. One of the two ended on an error page. There
-- is one lock now, taken before anything is looked at; and the program takes it before it reads what it is about to follow, so that a withdrawal
-- is of the whole, a renewal recorded a moment before included.
create function hold_consents() returns void
  language sql volatile set search_path = norishiro, pg_catalog
  return pg_advisory_xact_lock(hashtextextended('same person', 0));
grant execute on function hold_consents() to "${runtime}";

create or replace function consent_follows_its_line() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare earlier consent;
begin
  if new.recorded_by is distinct from my_post() then
    raise exception 'a consent is recorded in one''s own name' using errcode = 'insufficient_privilege';
  end if;
  if new.answers is null then return new; end if;
  -- two at once, one withdrawing and one renewing, would each not see the other
  perform hold_consents();
  select * into earlier from consent c where c.municipality_id = new.municipality_id and c.id = new.answers;
  if earlier.person_id is distinct from new.person_id then
    raise exception 'it follows a fact about somebody else' using errcode = 'check_violation', constraint = 'consent_of_the_same_person';
  end if;
  if not (case new.state when 'WITHDRAWN' then earlier.state = 'GIVEN'
                        when 'GIVEN' then earlier.state in ('REQUESTED', 'GIVEN')
                        when 'REFUSED' then earlier.state = 'REQUESTED'
                        when 'UNOBTAINABLE' then earlier.state = 'REQUESTED'
                        else false end) then
    raise exception '% does not follow %', new.state, earlier.state using errcode = 'check_violation', constraint = 'consent_follows_its_line';
  end if;
  if new.state = 'GIVEN' and exists (select from consent w where w.municipality_id = new.municipality_id
                                       and w.answers = new.answers and w.state = 'WITHDRAWN') then
    raise exception 'what was withdrawn is given anew, not renewed' using errcode = 'check_violation', constraint = 'consent_follows_its_line';
  end if;
  return new;
end $$;

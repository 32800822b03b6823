-- Whoever answers a question on a consent decides on it, and decides on those they may know of (V0202): a consent recorded in a sealed case was
-- counted for whoever reads nothing of the case, who had only to try the basis to learn that there is one.
create or replace function answer_question(wanted uuid, of_ours uuid, say text, in_words text, on_basis text, by_article text, why text) returns text
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare
  who acting := me();
  asking uuid;
begin
  select q.agency_id into asking from questions_for_me() q where q.id = wanted and q.person_id = of_ours;
  if asking is null then return 'NOTHING'; end if;
  if on_basis = 'CONSENT' and consent_covering(of_ours, asking, null, array['BASIC'], my_barred_consents()) is null then
    return 'NO_CONSENT';
  end if;
  insert into enquiry_answer (municipality_id, enquiry_id, agency_id, person_id, said, answered_by)
  values (who.municipality_id, wanted, who.agency_id, of_ours, say, who.post_id)
  on conflict do nothing;
  if not found then return 'NOTHING'; end if;
  if say = 'CALL' then
    insert into enquiry_call (municipality_id, enquiry_id, agency_id, person_id, words, basis, article, reason, promised_by)
    values (who.municipality_id, wanted, who.agency_id, of_ours, in_words, on_basis, by_article, why, who.post_id);
  end if;
  return 'ANSWERED';
end $$;

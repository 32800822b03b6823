-- Searching words asked the index for every person one reaches along with the cases, though a text about a person has that person's key:
-- three of four keys looked through for nothing. And where whoever asks reaches very much, the database could take the slices of what is
-- reached last and look at texts out of reach first. Persons are looked up by their own key, and each slice is asked for by itself. What
-- is found stays the same.
create or replace function wordings_with(asked text[], kinds text[], among uuid[], since date, until date, skip int, most int)
  returns table (kind text, id uuid, part int, on_day date)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog set plan_cache_mode = force_custom_plan as $$
declare
  here uuid := my_municipality();
  kept_from uuid[] := my_barred();
  reachers uuid[] := my_reachers();
  mine uuid[] := array(select distinct r.object_id from reach r
    where r.municipality_id = here and r.reacher_id = any(reachers) and not r.implied
      and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())
      and (kept_from is null or r.object_id <> all(kept_from))
      and r.kind in ('CONSULTATION', 'CASE', 'REFERRAL', 'AGENDA_ITEM', 'AGENDA_DESK')
      and (among is null or r.object_id = any(among)));
  persons uuid[] := case when 'PERSON' = any(kinds) then array(select distinct r.object_id from reach r
    where r.municipality_id = here and r.reacher_id = any(reachers) and not r.implied
      and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())
      and (kept_from is null or r.object_id <> all(kept_from))
      and r.kind = 'PERSON'
      and (among is null or r.object_id = any(among))) else '{}' end;
  others text[] := array_remove(kinds, 'PERSON');
  -- two pairs of each word, its first and one from its middle, let the index find few enough; whether the whole word stands there is then
  -- looked up in these few. Each further pair costs the index more than it spares.
  pairs text[] := array(select distinct pair from unnest(asked) word, unnest(letter_pairs(word)) with ordinality each (pair, n)
    where n in (1, 1 + length(word) / 2));
  -- an index key of many ids is looked through from end to end for each text: not more than these at once
  step int := greatest(50, cardinality(mine) / 100);
begin
  -- one letter is in everything
  if pairs = '{}' then return; end if;
  return query
    select distinct w.kind, w.id, w.part, w.on_day
    from (
      select t.* from generate_series(1, cardinality(mine), step) n
      cross join lateral (
        select f.kind, f.id, f.part, f.on_day from wording f
        where f.reached_by && mine[n : n + step - 1] and letter_pairs(f.folded) collate "C" @> pairs
          and f.municipality_id = here and f.kind = any(others)
          and f.on_day between coalesce(since, '-infinity') and coalesce(until, 'infinity')
          and (select bool_and(strpos(f.folded, word) > 0) from unnest(asked) word)
        -- for each slice by itself, the index first: never all texts with these words, compared with what is reached afterwards
        offset 0) t
      union all
      select f.kind, f.id, f.part, f.on_day from wording f
      where f.municipality_id = here and f.kind = 'PERSON' and f.id = any(persons)
        and f.on_day between coalesce(since, '-infinity') and coalesce(until, 'infinity')
        and (select bool_and(strpos(f.folded, word) > 0) from unnest(asked) word)) w
    order by w.on_day desc, w.id desc, w.kind, w.part offset skip limit most;
end $$;

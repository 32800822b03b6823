-- Asking the index for pairs of letters took by how common these pairs are in the whole municipality: for whoever reaches 200 cases 5 to 38 ms
-- of a million notes, and a quarter of it of ten thousand. So little is looked through without asking for pairs: 13 to 22 ms, whatever is asked
-- and however large the municipality is, and nothing in that time tells of what is out of reach. Whoever reaches more than 500 records asks for
-- the pairs as before (V0297). What is found stays the same.
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
  little boolean := cardinality(mine) <= 500;
  -- an index key of many ids is looked through from end to end for each text: not more than these at once
  step int := greatest(50, cardinality(mine) / 100);
begin
  -- one letter is in everything
  if pairs = '{}' then return; end if;
  return query
    select distinct w.kind, w.id, w.part, w.on_day
    from (
      -- for each slice by itself (offset 0), the index first: never all texts with these words, compared with what is reached afterwards
      select t.* from generate_series(1, cardinality(mine), step) n
      cross join lateral (
        select f.kind, f.id, f.part, f.on_day from wording f
        where f.reached_by && mine[n : n + step - 1]
          and f.municipality_id = here and f.kind = any(others)
          and f.on_day between coalesce(since, '-infinity') and coalesce(until, 'infinity')
          -- one word tells most texts apart, and asking for it alone costs a tenth
          and strpos(f.folded, asked[1]) > 0
          and (select bool_and(strpos(f.folded, word) > 0) from unnest(asked) word)
        offset 0) t
      where little
      union all
      select t.* from generate_series(1, cardinality(mine), step) n
      cross join lateral (
        select f.kind, f.id, f.part, f.on_day from wording f
        where f.reached_by && mine[n : n + step - 1] and letter_pairs(f.folded) collate "C" @> pairs
          and f.municipality_id = here and f.kind = any(others)
          and f.on_day between coalesce(since, '-infinity') and coalesce(until, 'infinity')
          and (select bool_and(strpos(f.folded, word) > 0) from unnest(asked) word)
        offset 0) t
      where not little
      union all
      select f.kind, f.id, f.part, f.on_day from wording f
      where f.municipality_id = here and f.kind = 'PERSON' and f.id = any(persons)
        and f.on_day between coalesce(since, '-infinity') and coalesce(until, 'infinity')
        and (select bool_and(strpos(f.folded, word) > 0) from unnest(asked) word)) w
    order by w.on_day desc, w.id desc, w.kind, w.part offset skip limit most;
end $$;

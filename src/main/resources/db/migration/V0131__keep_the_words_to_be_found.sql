-- Searching the words of records (記録を探す): what stands in them, folded, with the ids through which each may be reached. Kept by triggers in
-- the transaction of the record itself, never asked without the reach of whoever asks, and never the last word: see ADR 15.
create table wording (
  municipality_id uuid not null references municipality on delete restrict,
  -- which table it is from, and its key there
  kind text not null check (kind in ('PERSON', 'NOTE', 'ASSESSMENT', 'ISSUE', 'CONSULTATION', 'CONSULTATION_ISSUE', 'AGENDA_ITEM', 'AGENDA_PAPER',
    'DECISION', 'DECIDED_ROLE', 'REFERRAL', 'REFERRAL_SHOWN')),
  id uuid not null,
  part int not null default 0,
  -- whoever reaches one of these may find it: the ids its table's policies compare
  reached_by uuid[] not null check (cardinality(reached_by) between 1 and 3),
  on_day date not null,
  folded text not null,
  primary key (municipality_id, kind, id, part)
);
comment on table wording is 'derived; can be made anew from the tables it is from';
alter table wording enable row level security;
alter table wording force row level security;
create policy upkeep on wording to current_user using (true);

-- Every two letters that stand side by side: any two can be looked for, whatever a dictionary takes for a word.
create function letter_pairs(folded text) returns text[]
  language plpgsql immutable strict parallel safe set search_path = norishiro, pg_catalog as $$
declare
  letters text[] := string_to_array(folded, null);
  pairs text[] := '{}';
begin
  for n in 1 .. cardinality(letters) - 1 loop
    pairs[n] := letters[n] || letters[n + 1];
  end loop;
  return pairs;
end $$;

-- The texts of one row, folded; a search runs over the seam of what is joined by + (family name and given name), not over any other.
create function worded(told jsonb, texts text) returns text
  language sql immutable strict parallel safe set search_path = norishiro, pg_catalog
  return (select string_agg(words, '/' order by place)
    from unnest(string_to_array(texts, ',')) with ordinality each (names, place)
    cross join lateral (select folded(string_agg(coalesce(told ->> name, ''), '' order by n))
                        from unnest(string_to_array(names, '+')) with ordinality one (name, n)) two (words)
    where words <> '');

-- The day of one row, in Japan; no column: today, when it is written.
create function day_told(told jsonb, day text) returns date
  language sql stable parallel safe set search_path = norishiro, pg_catalog
  return case when day = '' then (now() at time zone 'Asia/Tokyo')::date
              when length(told ->> day) = 10 then (told ->> day)::date
              else ((told ->> day)::timestamptz at time zone 'Asia/Tokyo')::date end;

-- trigger arguments: kind, id, part ('': only one), ids by which it is reached, day ('': when it was written), texts
create function keep_wording() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  told jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  its_part int := case when tg_argv[2] = '' then 0 else (told ->> tg_argv[2])::int end;
  its_words text := worded(told, tg_argv[5]);
begin
  if tg_op = 'DELETE' or told ->> 'withdrawn_at' is not null or its_words is null then
    delete from wording where municipality_id = (told ->> 'municipality_id')::uuid and kind = tg_argv[0]
      and id = (told ->> tg_argv[1])::uuid and part = its_part;
    return null;
  end if;
  insert into wording as kept (municipality_id, kind, id, part, reached_by, on_day, folded)
  values ((told ->> 'municipality_id')::uuid, tg_argv[0], (told ->> tg_argv[1])::uuid, its_part,
    array(select (told ->> name)::uuid from unnest(string_to_array(tg_argv[3], ',')) name), day_told(told, tg_argv[4]), its_words)
  on conflict (municipality_id, kind, id, part) do update
    set reached_by = excluded.reached_by, folded = excluded.folded,
        on_day = case when tg_argv[4] = '' then kept.on_day else excluded.on_day end
    where (kept.reached_by, kept.folded, kept.on_day) is distinct from (excluded.reached_by, excluded.folded, excluded.on_day);
  return null;
end $$;

-- One call for each table whose words are found: from now on by the trigger, and what it holds already, in every municipality.
create procedure find_words_of(searched regclass, kind text, id text, part text, reached_by text, day text, texts text)
  language plpgsql as $$
begin
  execute format('create trigger words_are_kept after insert or update or delete on %s for each row
    execute function norishiro.keep_wording(%L, %L, %L, %L, %L, %L)', searched, kind, id, part, reached_by, day, texts);
  execute format('alter table %s no force row level security', searched);
  execute format('insert into norishiro.wording (municipality_id, kind, id, part, reached_by, on_day, folded)
    select municipality_id, %L, %I, %s, array[%s], norishiro.day_told(told, %L), found
    from (select t.*, told, norishiro.worded(told, %L) as found from %s t cross join lateral (select to_jsonb(t) as told) j) t
    where found is not null and told ->> ''withdrawn_at'' is null',
    kind, id, case when part = '' then '0' else quote_ident(part) end, reached_by, day, texts, searched);
  execute format('alter table %s force row level security', searched);
end $$;

call find_words_of('person', 'PERSON', 'id', '', 'id', 'registered_at', 'family_name+given_name,kana,called_by,other_names');
call find_words_of('progress_note', 'NOTE', 'id', '', 'case_id', 'happened_on', 'body,counterpart,next_step');
call find_words_of('assessment', 'ASSESSMENT', 'id', '', 'case_id', 'signed_at', 'view,ground,means');
call find_words_of('issue', 'ISSUE', 'id', '', 'case_id', 'changed_at', 'words,note');
call find_words_of('consultation', 'CONSULTATION', 'id', '', 'id', 'received_at', 'complaint,speaker_name,emergency_note,outcome_reason,next_step');
call find_words_of('consultation_issue', 'CONSULTATION_ISSUE', 'consultation_id', 'position', 'consultation_id', '', 'words');
call find_words_of('agenda_item', 'AGENDA_ITEM', 'id', '', 'case_id,id', 'changed_at',
  'title,reason,urgency_shared,discussion,stance,watching,on_change,ended_reason');
call find_words_of('agenda_paper', 'AGENDA_PAPER', 'item_id', 'position', 'case_id,item_id', '', 'heading,body');
call find_words_of('decision', 'DECISION', 'id', '', 'case_id,item_id', 'changed_at', 'words');
call find_words_of('decided_role', 'DECIDED_ROLE', 'id', '', 'case_id,item_id', 'changed_at', 'task,for_whom,when_words,standby_event');
call find_words_of('referral', 'REFERRAL', 'id', '', 'case_id,id', 'sent_at',
  'request,first_step,decline_words,question,question_answer,outcome_words,remaining,settled_how');
call find_words_of('referral_shown', 'REFERRAL_SHOWN', 'referral_id', 'position', 'case_id,referral_id', '', 'heading,body');

-- after what is there already, which is faster; each record is in it when it is committed, not when somebody tidies up (fastupdate)
create index wording_by_reach_and_pairs on wording using gin (reached_by, letter_pairs(folded) collate "C") with (fastupdate = off);
analyze wording;

-- Where the words may stand: the newest first. Runs with the owner's rights, because row-level security lets no index answer for
-- words, and so narrows by itself: the index is asked for the words and for what whoever asks reaches at once (the same rows of reach as its
-- own policy shows them), and records out of reach are not even looked at. What is found is read again through the tables themselves.
create function wordings_with(asked text[], kinds text[], among uuid[], since date, until date, skip int, most int)
  returns table (kind text, id uuid, part int, on_day date)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog set plan_cache_mode = force_custom_plan as $$
declare
  here uuid := my_municipality();
  kept_from uuid[] := my_barred();
  mine uuid[] := array(select distinct r.object_id from reach r
    where r.municipality_id = here and r.reacher_id = any((select my_reachers())::uuid[]) and not r.implied
      and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())
      and (kept_from is null or r.object_id <> all(kept_from))
      and r.kind in ('PERSON', 'CONSULTATION', 'CASE', 'REFERRAL', 'AGENDA_ITEM', 'AGENDA_DESK')
      and (among is null or r.object_id = any(among)));
  -- two pairs of each word, its first and one from its middle, let the index find few enough; whether the whole word stands there is then
  -- looked up in these few. Each further pair costs the index more than it spares.
  pairs text[] := array(select distinct pair from unnest(asked) word, unnest(letter_pairs(word)) with ordinality each (pair, n)
    where n in (1, 1 + length(word) / 2));
  -- an index key of many ids is looked through from end to end for each text: not more than these at once
  step int := greatest(50, cardinality(mine) / 25);
begin
  -- one letter is in everything
  if pairs = '{}' then return; end if;
  return query
    select distinct w.kind, w.id, w.part, w.on_day
    from generate_series(1, cardinality(mine), step) n
    cross join lateral (
      select f.kind, f.id, f.part, f.on_day from wording f
      where f.reached_by && mine[n : n + step - 1] and letter_pairs(f.folded) collate "C" @> pairs
        and f.municipality_id = here and f.kind = any(kinds)
        and f.on_day between coalesce(since, '-infinity') and coalesce(until, 'infinity')
        and (select bool_and(strpos(f.folded, word) > 0) from unnest(asked) word)) w
    order by w.on_day desc, w.id desc, w.kind, w.part offset skip limit most;
end $$;
grant execute on function wordings_with(text[], text[], uuid[], date, date, int, int) to "${runtime}";

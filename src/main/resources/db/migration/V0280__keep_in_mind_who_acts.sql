-- Who acts is asked for by every policy, some eighty times for a case page, and each time a signature was reckoned from a key read anew: a third
-- of what the gate cost (docs/performance.md). What act_as() found out is now kept as text in the transaction, where anybody may read and
-- change it, and the mark of that text where only the owner can: in the value of a sequence this connection holds in its own memory.
create unlogged sequence acting_mark minvalue -9223372036854775808;
revoke all on sequence acting_mark from public, "${runtime}";

-- Not for keeping anything secret: a text made to fit a given mark would have to be found among 2^64.
create function mark_of(words text) returns bigint
  language sql stable return substr(sha256(convert_to(words, 'UTF8')), 1, 8)::bigint;
revoke execute on function mark_of(text) from public;

-- Without a post one signs in, chooses it, and reaches nothing. Whoever cannot act is nobody for the rest of the transaction, as before. One
-- question, since each one costs a plan to set up.
create or replace function act_as(claim text) returns void
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  part text[] := string_to_array(claim, '|');
  taken text;
begin
  -- municipality|staff|post|milliseconds|signature
  if cardinality(part) = 5 then
    select concat_ws('|', '', s.municipality_id, s.id, coalesce(p.id::text, ''), coalesce(p.agency_id::text, ''), coalesce(p.role, ''), extract(epoch from now()))
    into taken
    from (
      -- nothing is made of what is not signed: apart from the rest, or nonsense would end in an error
      select part[1]::uuid as municipality_id, part[2]::uuid as staff_id, nullif(part[3], '')::uuid as post_id, part[4]::bigint as at
      from signing_key k
      where part[5] = encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(array_to_string(part[1:4], '|'), 'UTF8'))), 'hex')
      offset 0) said
    join staff s on s.municipality_id = said.municipality_id and s.id = said.staff_id
      and (now() at time zone 'Asia/Tokyo')::date between s.valid_from and coalesce(s.valid_until, 'infinity')
    left join post p on p.municipality_id = s.municipality_id and p.staff_id = s.id and p.id = said.post_id
      and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')
    where abs(extract(epoch from now()) * 1000 - said.at) <= 600000 and (said.post_id is null or p.id is not null);
  end if;
  perform set_config('norishiro.identity', coalesce(taken, claim), true), case when taken is not null then setval('acting_mark', mark_of(taken)) end;
end $$;

-- |municipality|staff|post|agency|role|transaction, as act_as() wrote it. A claim that went past it makes nobody.
create or replace function who_acts() returns acting
  language plpgsql stable as $$
declare
  taken text := current_setting('norishiro.identity', true);
  part text[];
begin
  if not coalesce(starts_with(taken, '|'), false) then return null; end if;
  part := string_to_array(taken, '|');
  if currval('acting_mark') = mark_of(taken) and part[7] = extract(epoch from now())::text then
    return row(part[2]::uuid, part[3]::uuid, nullif(part[4], '')::uuid, nullif(part[5], '')::uuid, nullif(part[6], ''))::acting;
  end if;
  return null;
end $$;

create or replace function my_municipality() returns uuid
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  taken text := current_setting('norishiro.identity', true);
begin
  if not coalesce(starts_with(taken, '|'), false) then return null; end if;
  return case when currval('acting_mark') = mark_of(taken) and split_part(taken, '|', 7) = extract(epoch from now())::text
    then split_part(taken, '|', 2)::uuid end;
end $$;
drop function claimed(text);

create or replace function my_agency() returns uuid
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  who acting := who_acts();
begin
  if who.role in ('PLANNER', 'ADMINISTRATOR') then return null; end if;
  if coalesce(current_setting('norishiro.seen_by', true), '') = '' then return who.agency_id; end if;
  return coalesce((my_preview()).agency_id, who.agency_id);
end $$;

create or replace function my_staff() returns uuid
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  who acting := who_acts();
begin
  return case when coalesce(current_setting('norishiro.seen_by', true), '') = '' or (my_preview()).agency_id is null then who.staff_id end;
end $$;

-- A claim begins with the municipality, what was found out with a stroke before it.
create or replace function claimed_municipality() returns uuid
  language sql stable return nullif(split_part(ltrim(current_setting('norishiro.identity', true), '|'), '|', 1), '')::uuid;

-- Runs before the history of a database is compared with the migrations. For a short time the program had two of them under other numbers (0181,
-- 0190) and wrote in 0170 what is 0199 now: a database made then has all that these four say, under other names, and must not be refused.
do $$
begin
  if to_regclass('norishiro.flyway_schema_history') is null
      or not exists (select from norishiro.flyway_schema_history where version = '0181' and success) then
    return;
  end if;
  update norishiro.flyway_schema_history h set version = n.version, script = 'V' || n.version || substr(h.script, 6)
  from (values ('0181', '0197'), ('0190', '0198')) n (was, version) where h.version = n.was;
  update norishiro.flyway_schema_history set checksum = -1983113391 where version = '0170';
  insert into norishiro.flyway_schema_history (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
  select max(installed_rank) + 1, '0199', 'make no part whole by the next step', 'SQL', 'V0199__make_no_part_whole_by_the_next_step.sql',
    1506034553, current_user, 0, true
  from norishiro.flyway_schema_history;
end $$;

-- For some hours 0270 and 0272 took the name of anybody sealed for that of whoever is, wherever it stood. What they say today is said again in 0293
-- and 0294, for a database made then too.
do $$
begin
  if to_regclass('norishiro.flyway_schema_history') is null then return; end if;
  update norishiro.flyway_schema_history h set checksum = n.today
  from (values ('0270', 1674295791, 1695275052), ('0272', 328481115, -953572268)) n (version, early, today)
  where h.version = n.version and h.checksum = n.early;
end $$;

-- For some hours 0281 did not say yet how new tables are guarded, and a 0292 made quicker what nothing asks any more. 0296 says what holds instead.
do $$
begin
  if to_regclass('norishiro.flyway_schema_history') is null then return; end if;
  update norishiro.flyway_schema_history set checksum = -1373918685 where version = '0281' and checksum = -257233433;
  delete from norishiro.flyway_schema_history where version = '0292' and description = 'sign in half the time';
end $$;

-- For some hours 0300 said what 0305 says.
do $$
begin
  if to_regclass('norishiro.flyway_schema_history') is null then return; end if;
  update norishiro.flyway_schema_history set checksum = 2128015334 where version = '0300' and checksum = 1536442571;
end $$;

-- For some hours 0306 said what 0311 says.
do $$
begin
  if to_regclass('norishiro.flyway_schema_history') is null then return; end if;
  update norishiro.flyway_schema_history set checksum = 838278301 where version = '0306' and checksum = 603010757;
end $$;

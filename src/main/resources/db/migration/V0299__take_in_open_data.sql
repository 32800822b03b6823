-- 社会資源: places of help besides the agencies one refers to, taken from open data. No person is named in them, so everybody who works
-- with the municipality sees them. Only the administrator takes them in: the database holds that, not the menu alone.

-- social_resource: one place, as one data set (dataset) says; source_key is what the data set itself calls it.
create table social_resource (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  dataset text not null check (dataset <> ''),
  source_key text not null,
  name text not null check (name <> ''),
  kana text not null,
  kind text not null,
  services text not null,
  operator text not null,
  address text not null,
  phone text not null,
  fax text not null,
  days text not null,
  opens text not null,
  closes text not null,
  hours_note text not null,
  capacity text not null,
  description text not null,
  url text not null,
  note text not null,
  latitude numeric check (latitude between 20 and 46),
  longitude numeric check (longitude between 122 and 154),
  -- what else the file says, in its order: [{"heading": …, "words": …}]
  further jsonb not null check (jsonb_typeof(further) = 'array'),
  -- name, reading, kind, services and address, folded: by which it is looked for
  wording text not null,
  version int not null default 0,
  taken_in_by uuid not null,
  primary key (municipality_id, id),
  unique (municipality_id, dataset, source_key),
  check ((latitude is null) = (longitude is null))
);

-- open_data_import: one file. READING until every line was looked at, READY to be confirmed, then TAKEN_IN, which can be UNDONE.
create table open_data_import (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  dataset text not null check (dataset <> ''),
  kind text not null,
  open_data_set text not null,
  file_name text not null,
  -- the words of the file, until all of it is read
  content text not null,
  lines int not null check (lines > 0),
  lines_read int not null default 0 check (lines_read between 0 and lines),
  state text not null default 'READING' check (state in ('READING', 'READY', 'TAKEN_IN', 'UNDONE', 'DISCARDED')),
  begun_at timestamptz not null default clock_timestamp(),
  begun_by uuid not null default my_staff(),
  settled_at timestamptz,
  settled_by uuid,
  version int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, begun_by) references staff on delete restrict,
  foreign key (municipality_id, settled_by) references staff on delete restrict,
  check ((settled_at is null) = (state in ('READING', 'READY'))),
  check ((content = '') = (state <> 'READING'))
);
create index open_data_import_by_dataset on open_data_import (municipality_id, dataset, begun_at);
alter table social_resource add foreign key (municipality_id, taken_in_by) references open_data_import on delete restrict;

-- open_data_change: what one line of the file would do, or did.
create table open_data_change (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  import_id uuid not null,
  line int not null,
  outcome text not null check (outcome in ('NEW', 'CHANGED', 'UNCHANGED', 'REJECTED')),
  name text not null,
  source_key text,
  -- why it was rejected, or what is odd about it
  remarks jsonb not null check (jsonb_typeof(remarks) = 'array'),
  -- of a change: [{"what": …, "before": …, "after": …}]
  differs jsonb not null check (jsonb_typeof(differs) = 'array'),
  resource_id uuid,
  -- what the line says, as a row of social_resource; what stood there before it was taken in
  said jsonb,
  before jsonb,
  primary key (municipality_id, import_id, line),
  foreign key (municipality_id, import_id) references open_data_import on delete restrict,
  unique (municipality_id, import_id, source_key),
  check ((resource_id is null) = (outcome = 'REJECTED')),
  check ((source_key is null) = (outcome = 'REJECTED')),
  check ((said is null) = (outcome in ('UNCHANGED', 'REJECTED')))
);

call guard_by_municipality('social_resource');
call guard_by_municipality('open_data_import');
call guard_by_municipality('open_data_change');
create policy only_administrators_take_in on open_data_import as restrictive to "${runtime}" using ((select (me()).role) = 'ADMINISTRATOR');
create policy only_administrators_take_in on open_data_change as restrictive to "${runtime}" using ((select (me()).role) = 'ADMINISTRATOR');
create policy only_administrators_add on social_resource as restrictive for insert to "${runtime}" with check ((select (me()).role) = 'ADMINISTRATOR');
create policy only_administrators_change on social_resource as restrictive for update to "${runtime}" using ((select (me()).role) = 'ADMINISTRATOR');
create policy only_administrators_take_back on social_resource as restrictive for delete to "${runtime}" using ((select (me()).role) = 'ADMINISTRATOR');

grant select, insert, update, delete on social_resource to "${runtime}";
grant select, insert, update on open_data_import, open_data_change to "${runtime}";

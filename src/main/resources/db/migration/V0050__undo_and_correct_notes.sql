-- A note taken back gives the case its former next step back; and a note is corrected once, so that two corrections cannot both stand.
alter table progress_note
  add column next_holder_post_id uuid,
  add column replaced_holder_post_id uuid,
  add column replaced_next_step text not null default '',
  add column replaced_next_date date,
  add foreign key (municipality_id, next_holder_post_id) references post on delete restrict,
  add foreign key (municipality_id, replaced_holder_post_id) references post on delete restrict,
  add check ((next_holder_post_id is null) = (next_date is null)),
  add check ((replaced_holder_post_id is null) = (replaced_next_date is null));
create unique index a_note_is_corrected_once on progress_note (municipality_id, corrects) where corrects is not null and withdrawn_at is null;

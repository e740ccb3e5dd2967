-- What a person is told of the times they were met, as far as it is about them and open to whoever asks. Where a
-- contact was with somebody else, no more than that it was withdrawn; where only what was told with it was, not that.
-- What was withdrawn or put right otherwise is told, with since when.
create view outreach.told_contact with (security_invoker = true) as
select contact.person_id, contact.contact_id, contact.contacted_at, contact.contact_type, contact.area_code, contact.recorded_by,
  contact.agency_id, contact.recorded_at, contact.source_ref, contact.late_reason,
  outreach.withdrawn_at(contact.person_id, contact.contact_id) as withdrawn_at
from outreach.contact
where not outreach.was_somebody_else(contact.person_id, contact.contact_id);

create view outreach.told_contact_change with (security_invoker = true) as
select change.person_id, change.contact_id, change.kind, change.what_was_wrong, change.changed_by, change.changed_at,
  case when not word.is_of_another then change.contacted_at end as contacted_at,
  case when not word.is_of_another then change.contact_type end as contact_type,
  case when not word.is_of_another then change.area_code end as area_code,
  -- why it was is in free words, which may name whom it was with
  case when not word.is_of_another and change.what_was_wrong is distinct from 'somebody_else' then change.reason end
    as reason
from outreach.contact_change as change
cross join lateral (
  select outreach.was_somebody_else(change.person_id, change.contact_id) as is_of_another
) as word
where not word.is_of_another or change.kind = 'withdrawn';

create view outreach.told_detail with (security_invoker = true) as
select detail.person_id, detail.contact_id, detail.description, detail.welfare, detail.note, detail.recorded_by, detail.agency_id,
  detail.recorded_at,
  outreach.put_right_at(detail.person_id, detail.contact_id, detail.change_id, 'detail') as put_right_at,
  outreach.withdrawn_at(detail.person_id, detail.contact_id) as withdrawn_at
from outreach.contact_detail as detail
where not outreach.is_of_another(detail.person_id, detail.contact_id, detail.change_id, 'detail');

create view outreach.told_offer with (security_invoker = true) as
select offer.person_id, offer.contact_id, offer.offer, offer.reply, offer.recorded_by, offer.agency_id, offer.recorded_at,
  outreach.put_right_at(offer.person_id, offer.contact_id, offer.change_id, 'offer') as put_right_at,
  outreach.withdrawn_at(offer.person_id, offer.contact_id) as withdrawn_at
from outreach.contact_offer as offer
where not outreach.is_of_another(offer.person_id, offer.contact_id, offer.change_id, 'offer');

create view outreach.told_need with (security_invoker = true) as
select need.person_id, need.contact_id, need.need, need.recorded_by, need.agency_id, need.recorded_at,
  outreach.put_right_at(need.person_id, need.contact_id, need.change_id, 'need') as put_right_at,
  outreach.withdrawn_at(need.person_id, need.contact_id) as withdrawn_at
from outreach.contact_need as need
where not outreach.is_of_another(need.person_id, need.contact_id, need.change_id, 'need');

create view outreach.told_place with (security_invoker = true) as
select place.person_id, place.contact_id, place.cell_row, place.cell_column, place.recorded_by, place.agency_id, place.recorded_at,
  place.until_at,
  outreach.put_right_at(place.person_id, place.contact_id, place.change_id, 'place') as put_right_at,
  outreach.withdrawn_at(place.person_id, place.contact_id) as withdrawn_at
from outreach.contact_place as place
where not outreach.is_of_another(place.person_id, place.contact_id, place.change_id, 'place');

create view outreach.told_spot with (security_invoker = true) as
select spot.person_id, spot.contact_id, spot.latitude, spot.longitude, spot.reason, spot.recorded_by, spot.agency_id,
  spot.recorded_at, spot.until_at,
  outreach.put_right_at(spot.person_id, spot.contact_id, spot.change_id, 'spot') as put_right_at
from outreach.contact_spot as spot
where not outreach.is_of_another(spot.person_id, spot.contact_id, spot.change_id, 'spot');

grant select on outreach.told_contact, outreach.told_contact_change, outreach.told_detail, outreach.told_offer,
  outreach.told_need, outreach.told_place, outreach.told_spot to waymark_app;

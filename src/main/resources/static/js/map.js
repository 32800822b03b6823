// 機関の地図: draws the places that stand in the list beside it, without any tiles. Without this script the list says the same.
(() => {
  "use strict";
  const box = document.querySelector("[data-map-points]");
  if (!box || !window.L) return;
  const points = [...document.querySelectorAll("[data-at]")].map((row) => ({
    row,
    name: row.querySelector("a").textContent,
    href: row.querySelector("a").href,
    kind: row.dataset.kind,
    at: row.dataset.at.split(",").map(Number),
  }));
  if (!points.length) return;

  const map = L.map(box, { zoomControl: false, attributionControl: false, keyboard: true, zoomSnap: 0.5, minZoom: 8, maxZoom: 18 });
  const whole = L.latLngBounds(points.map((point) => point.at)).pad(0.15);
  map.fitBounds(whole, { maxZoom: 15 });

  // lines every kilometre, so that distances can be told without a picture of streets
  const KM = 1 / 110.95;
  const wide = KM / Math.cos((whole.getCenter().lat * Math.PI) / 180);
  const line = { className: "map-line", interactive: false };
  const around = whole.pad(1);
  if ((around.getNorth() - around.getSouth()) / KM < 120) {
    for (let lat = Math.ceil(around.getSouth() / KM) * KM; lat < around.getNorth(); lat += KM)
      L.polyline([[lat, around.getWest()], [lat, around.getEast()]], line).addTo(map);
    for (let lng = Math.ceil(around.getWest() / wide) * wide; lng < around.getEast(); lng += wide)
      L.polyline([[around.getSouth(), lng], [around.getNorth(), lng]], line).addTo(map);
  }

  const card = (point) => {
    const link = document.createElement("a");
    link.href = point.href;
    link.textContent = point.name;
    return link;
  };
  for (const point of points) {
    // several in one building share a mark: it tells the first number and that there are more, the popup names them all
    const together = points.filter((other) => other.kind === "agency" && other.at.join() === point.at.join());
    const radius = point.kind !== "agency" ? 5 : together.length > 1 ? 18 : 12;
    point.mark = L.circleMarker(point.at, { radius, className: "map-" + point.kind })
      .bindPopup(card(point), { closeButton: false })
      .addTo(map);
    if (together[0] === point) {
      const number = document.createElement("span");
      number.textContent = point.row.dataset.number + (together.length > 1 ? "…" : "");
      point.mark.bindTooltip(number, { permanent: true, direction: "center", className: "map-number" });
    }
    if (together.length > 1) {
      const list = document.createElement("ul");
      for (const each of together) list.appendChild(document.createElement("li")).appendChild(card(each));
      point.mark.setPopupContent(list);
    }
    const show = point.row.querySelector("[data-map-show]");
    show.hidden = false;
    show.addEventListener("click", () => {
      map.setView(point.at, Math.max(map.getZoom(), 15));
      point.mark.openPopup();
      box.scrollIntoView({ block: "nearest" });
    });
  }

  const acts = document.querySelector(".map-acts");
  acts.hidden = false;
  acts.addEventListener("click", (event) => {
    const act = event.target.closest("[data-map]")?.dataset.map;
    if (act === "in") map.zoomIn();
    if (act === "out") map.zoomOut();
    if (act === "all") map.fitBounds(whole, { maxZoom: 15 });
  });
})();

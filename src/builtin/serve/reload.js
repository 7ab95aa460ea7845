// Asks for the page again once the server has another version of the site than the page's own, which is the query of
// this script's address. Of all tabs one listens to the server and tells the others: a browser has six connections for
// one host, and each that listens takes one for itself.
(() => {
  const version = new URL(document.currentScript.src).search.slice(1);
  const place = "dossier:" + location.pathname;
  const isFaults = document.documentElement.hasAttribute("data-faults");
  const tabs = new BroadcastChannel("dossier");
  let listens = false;

  // The browser keeps the place of a page that it loads again, but not through a page of faults.
  const compare = (latest) => {
    if (latest === version) return;
    if (!isFaults) sessionStorage.setItem(place, String(scrollY));
    location.reload();
  };
  tabs.onmessage = ({data}) => {
    if (data !== "which?") compare(data);
    else if (listens) tabs.postMessage(version);
  };

  const listen = () => {
    const source = new EventSource("/.dossier/events?" + version);
    source.onmessage = ({data}) => {
      const latest = data.replace("reload ", "");
      tabs.postMessage(latest);
      compare(latest);
    };
    // Refused, because too many listen, it does not try again by itself.
    source.onerror = () => source.readyState === EventSource.CLOSED && setTimeout(listen, 3000);
  };
  const lead = () => {
    listens = true;
    listen();
    return new Promise(() => {});  // until the tab is closed, or shows something else
  };

  if (isFaults) {
    sessionStorage.setItem(place + ":back", "yes");
    history.scrollRestoration = "manual";
  } else if (sessionStorage.getItem(place + ":back")) {
    sessionStorage.removeItem(place + ":back");
    // The browser would go to the top of the page of faults, up to the end of loading.
    addEventListener("load", () => setTimeout(() => (history.scrollRestoration = "auto"), 100));
    scrollTo({top: Number(sessionStorage.getItem(place)), behavior: "instant"});
  }
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  tabs.postMessage("which?");
  if (navigator.locks) navigator.locks.request("dossier", lead);
  else lead();
})();

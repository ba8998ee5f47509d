"""What is asked of each page: by axe, and by the house."""

import json
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.look.visits import Seen

AXE = Axe().axe_script
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = json.dumps({"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]})

FIRST = """() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
  const first = all.find(each => each.type !== 'hidden' && !each.disabled && each.tabIndex >= 0);
  const ahead = all.some(each => each.tabIndex > 0);
  return !ahead && !!first && first.getAttribute('href') === '#support' && !!document.querySelector('#support a[href]');
}"""
STRIP = """() => {
  const strip = document.querySelector('main > #support'), opening = document.querySelector('main > .opening');
  if (!strip || !opening || opening.nextElementSibling !== strip) return false;
  return ![...opening.querySelectorAll('ul, ol, table, article')].length;
}"""
WIDE = """() => {
  const room = document.documentElement.clientWidth;
  if (document.scrollingElement.scrollWidth <= room) return [];
  return [...document.querySelectorAll('body *')].filter(each => {
    const box = each.getBoundingClientRect();
    return box.width && (box.right > room + 1 || box.left < -1) && getComputedStyle(each).position !== 'absolute';
  }).slice(0, 3).map(each => each.outerHTML.slice(0, 90));
}"""
# A link within a sentence is as tall as its line (WCAG 2.5.8); everything else has room for a fingertip.
SMALL = """() => {
  const found = [];
  const shown = each => each.checkVisibility({visibilityProperty: true}) && !each.closest('.visually-hidden, .skip');
  const within = each => {
    const style = getComputedStyle(each);
    if (each.tagName !== 'A' || style.display !== 'inline') return false;
    const block = each.closest('p, li, dd, span.small, .help');
    if (!block) return false;
    const links = [...block.querySelectorAll('a, button')].map(one => one.textContent).join('');
    return block.textContent.replace(/[\\s·,]/g, '').length > links.replace(/[\\s·,]/g, '').length + 3;
  };
  for (const each of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    if (each.type === 'hidden' || !shown(each) || within(each)) continue;
    const label = ['checkbox', 'radio'].includes(each.type) ? each.closest('label') : null;
    const box = (label || each).getBoundingClientRect();
    if (box.width && (box.height < 43.5 || box.width < 43.5))
      found.push(`${Math.round(box.width)}x${Math.round(box.height)} ${each.outerHTML.slice(0, 110)}`);
  }
  return found;
}"""


def axe(page: Page) -> list[str]:
    """Return what axe finds on the page as it stands."""
    if not page.evaluate("() => !!window.axe"):
        page.evaluate(AXE)
    found = page.evaluate(f"() => axe.run({OPTIONS}).then(results => results.violations)")
    return [
        f"{each['id']}: {' '.join(map(str, node['target']))}  {_why(node)}"
        for each in found
        for node in each["nodes"][:4]
    ]


def _why(node: dict[str, list[dict[str, str]]]) -> str:
    said = [each["message"] for kind in ("any", "all", "none") for each in node[kind]]
    return said[0][:160] if said else ""


def layout(page: Page) -> list[str]:
    """Return what is wrong with the page at this width."""
    return [
        *(f"wider than the screen: {each}" for each in page.evaluate(WIDE)),
        *(f"too small to touch: {each}" for each in page.evaluate(SMALL)),
    ]


def once(page: Page, seen: Seen, home: str) -> list[str]:
    """Return what is wrong with the page at any width."""
    hosts = {urlsplit(address).netloc for address in seen.requests if not address.startswith("data:")}
    return [
        *([] if page.evaluate(FIRST) else ["the support link is not first in keyboard order"]),
        *([] if page.evaluate(STRIP) else ["the support strip does not follow the opening"]),
        *(f"asked another host: {host}" for host in hosts - {urlsplit(home).netloc}),
        *(f"the browser complained: {said[:200]}" for said in seen.complaints if "status of 4" not in said),
    ]

import type { Look } from '../document/settings.ts';

/** The look of the page: read on a phone, on a wide screen and on paper; the settings choose its colour alone. */
export function styleSheet({ colour, shade }: Look): string {
    return `:root{--main:${colour};--shade:${shade}}${rules.replace(/\n\s*/g, '')}`;
}

const rules = `
    *{box-sizing:border-box}
    html{font:16px/1.5 system-ui,"Segoe UI",Helvetica,Arial,sans-serif;color:#1b1f24;background:#fff;-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0 auto;max-width:60rem;padding:0 1rem 4rem;overflow-wrap:break-word}
    header{padding:2.5rem 0 1.5rem;border-bottom:4px solid var(--main)}
    header img{max-height:5rem;max-width:16rem;display:block;margin-bottom:1.5rem}
    h1,h2,h3{line-height:1.2;color:var(--main);text-wrap:balance}
    h1,h2{hyphens:auto}
    h1{font-size:clamp(1.1rem,5.4vw,2.6rem);margin:.2em 0 .4em}
    h2{font-size:clamp(1.05rem,5vw,1.45rem);margin:0 0 .5rem}
    h3{font-size:1.05rem;margin:1.4rem 0 .35rem}
    p,ul{margin:0 0 .7rem}
    ul{padding-left:1.3rem}
    a{color:var(--main)}
    .place,.labels{color:#4a5460;margin:0}
    .place{text-transform:uppercase;letter-spacing:.06em;font-size:.8rem}
    .labels{margin-bottom:.8rem}
    .lead{font-size:1.12rem}
    .note{font-size:.9rem;color:#3b444f}
    nav ul{list-style:none;padding:0;margin:0}
    nav a{display:block;padding:.6rem 0}
    section,article{padding-top:2.2rem}
    article{border-top:1px solid #c5ccd4;margin-top:2.2rem}
    dl{display:grid;grid-template-columns:15rem 1fr;gap:.25rem 1rem;margin:0 0 .8rem}
    dt{font-weight:600}
    dd{margin:0}
    .scroll{overflow-x:auto;margin:0 0 .9rem;max-width:100%;background:linear-gradient(90deg,#fff 30%,#fff0) 0/2.5rem 100% no-repeat local,linear-gradient(270deg,#fff 30%,#fff0) 100%/2.5rem 100% no-repeat local,linear-gradient(90deg,#0003,#0000) 0/.8rem 100% no-repeat scroll,linear-gradient(270deg,#0003,#0000) 100%/.8rem 100% no-repeat scroll}
    table{border-collapse:collapse;width:100%;font-size:.92rem;font-variant-numeric:tabular-nums}
    th,td{padding:.32rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid #dbe0e6}
    th{font-weight:600}
    thead th{border-bottom:2px solid var(--main);vertical-align:bottom}
    tbody th{font-weight:400}
    .figure{text-align:right;white-space:nowrap}
    .id{white-space:nowrap}
    .group th{font-weight:600;color:var(--main);padding-top:.9rem;border-bottom-color:#9aa3af}
    .sum th,.sum td{font-weight:600}
    .total th,.total td{font-weight:700;border-top:2px solid #4a5460;background:var(--shade)}
    caption{text-align:left;position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
    figure{margin:1.2rem 0}
    figure svg{width:min(100%,38rem);height:auto;display:block}
    details{margin-top:.4rem;font-size:.92rem}
    summary{cursor:pointer;color:var(--main);padding:.6rem 0}
    .tools{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:center;margin:0 0 .8rem}
    .tools input{font:inherit;padding:.6rem;border:1px solid #7b8794;border-radius:4px;min-width:min(18rem,100%)}
    thead button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:.6rem 0;text-align:inherit;cursor:pointer}
    thead button{text-decoration:underline dotted;text-underline-offset:.2em}
    [aria-sort=ascending] button::after{content:"\\2191"}
    [aria-sort=descending] button::after{content:"\\2193"}
    button:focus-visible,a:focus-visible,input:focus-visible,summary:focus-visible{outline:3px solid var(--main);outline-offset:2px}
    .flat tbody tr:not([data-search]){display:none}
    [hidden]{display:none!important}
    .back a{display:inline-block;padding:.6rem 0}
    @media (max-width:40rem){
        dl{grid-template-columns:1fr;gap:0}
        dd{margin-bottom:.5rem}
        table{font-size:.85rem}
        .overview .aside{display:none}
        th,td{padding:.3rem .35rem}
        .overview td:nth-child(2){min-width:7.5rem}
        .id a{display:inline-block;padding:.35rem 0;margin:-.35rem 0}
        .overview .id{position:sticky;left:0;background:#fff}
        .economy th:first-child{position:sticky;left:0;background:#fff;min-width:8.7rem;max-width:9.5rem}
        .economy .total th:first-child{background:var(--shade)}
    }
    @page{size:A4;margin:16mm 15mm 18mm}
    @media print{
        html{font-size:9pt;line-height:1.32}
        h1{font-size:26pt}
        h2{font-size:15pt}
        body{max-width:none;padding:0}
        header{padding-top:40mm;min-height:200mm;break-after:page}
        article,.page{break-before:page;border:0;margin:0;padding-top:0}
        h2,h3,thead,.group{break-after:avoid}
        tr,figure,li{break-inside:avoid}
        thead{display:table-header-group}
        .scroll{overflow:visible;background:none}
        .overview .id{position:static}
        .tools,.back,details,nav{display:none}
        thead button{text-decoration:none;padding:0}
        thead button::after{display:none}
        a{color:inherit;text-decoration:none}
        figure{margin:.6rem 0}
        figure svg{max-width:92mm}
        h3{margin-top:.8rem}
        p,ul,dl{margin-bottom:.35rem}
        dl{gap:0 1rem;grid-template-columns:11rem 1fr}
        article dl{grid-template-columns:8rem 1fr 8rem 1fr}
        .wide{font-size:.74em}
        .widest{font-size:.54em}
        .wide th,.wide td,.widest th,.widest td{padding:.2rem .25rem}
        article ul.note li{display:inline}
        article ul.note li+li::before{content:" · "}
        article ul.note{padding:0}
        p,li{orphans:2;widows:2}
        *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
    }
`;

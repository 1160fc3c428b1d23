use super::*;

const SIZE: Size = Size {
    width: 400.0,
    height: 240.0,
};

fn flow(links: &[(usize, usize, usize)]) -> Flow {
    let names = [
        ("High", Tone::Ok),
        ("Middle", Tone::Warn),
        ("Low", Tone::Risk),
    ];
    let side = |of: fn(&(usize, usize, usize)) -> usize| {
        let group = |(idx, (name, tone)): (usize, &(&str, Tone))| Group {
            name: (*name).into(),
            tone: *tone,
            n: links
                .iter()
                .filter(|link| of(link) == idx)
                .map(|link| link.2)
                .sum(),
        };
        names.iter().enumerate().map(group).collect()
    };
    Flow {
        heads: ["Version 3".into(), "Draft".into()],
        sides: [side(|link| link.0), side(|link| link.1)],
        links: links
            .iter()
            .map(|&(from, to, n)| Link {
                from,
                to,
                n,
                is_change: from != to,
            })
            .collect(),
        thing: "customer".into(),
    }
}

#[test]
fn the_finding_names_the_largest_change() {
    let some = flow(&[(0, 0, 19), (0, 1, 4), (1, 1, 28), (1, 2, 3), (2, 2, 7)]);
    assert_eq!(
        some.finding(),
        "7 of 61 customers change; most, 4, from High to Middle"
    );
    let none = flow(&[(0, 0, 19)]);
    assert_eq!(
        none.finding(),
        "None of 19 customers changes between Version 3 and Draft"
    );
    assert_eq!(flow(&[]).finding(), "No customer to show");
}

#[test]
fn ribbons_fill_their_bars() {
    let flow = flow(&[(0, 0, 19), (0, 1, 4), (1, 1, 28), (1, 2, 3), (2, 2, 7)]);
    let plot = Plot::new(&flow, SIZE);
    for side in 0..2 {
        for (idx, bar) in plot.bars[side].iter().enumerate() {
            let links = flow.links.iter().enumerate();
            let own = links.filter(|(_, link)| [link.from, link.to][side] == idx);
            let height: f64 = own
                .map(|(idx, _)| {
                    let outline = plot.ribbon(idx).unwrap();
                    let last = outline.len() / 2 - 1;
                    let [upper, lower] = [[0, outline.len() - 1], [last, last + 1]][side];
                    outline[lower].y - outline[upper].y
                })
                .sum();
            assert!((height - (bar.1 - bar.0)).abs() < 1e-6, "{side} {idx}");
        }
    }
}

#[test]
fn every_part_is_found_where_it_is() {
    let flow = flow(&[(0, 0, 19), (0, 1, 14), (1, 1, 28), (2, 2, 7)]);
    let theme = Theme::light();
    for part in flow.parts() {
        let at = flow.locate(SIZE, part.key()).unwrap();
        assert_eq!(flow.hit(SIZE, &theme, at), Some(part.key()), "{part:?}");
    }
}

#[test]
fn words_say_where_to() {
    let flow = flow(&[(0, 0, 30), (0, 1, 10)]);
    let words = |part: Part| flow.words(part.key()).sentence();
    assert_eq!(
        words(Part::Link(1)),
        "High to Middle: Customers 10, Share 25%"
    );
    assert_eq!(
        words(Part::Link(0)),
        "High, unchanged: Customers 30, Share 75%"
    );
    assert_eq!(
        words(Part::Group(0, 0)),
        "Version 3, High: Customers 40, Share 100%"
    );
    assert_eq!(flow.table().rows[1].cells, ["High", "Middle", "10", "25%"]);
}

// The Natural Earth projection (Tom Patterson; polynomial of Šavrič, Jenny, Patterson and Hurni 2011).
export function project([lon, lat]) {
  const [l, p] = [lon * Math.PI / 180, lat * Math.PI / 180];
  const p2 = p * p, p4 = p2 * p2;
  return [
    l * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4))),
    // Upside down, as the screen counts from the top.
    -p * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4))),
  ];
}

export function unproject([x, y]) {
  let p = -y;
  for (let i = 0; i < 20; i++) {
    const p2 = p * p, p4 = p2 * p2;
    const f = p * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4))) + y;
    const slope = 1.007226 + p2 * (0.045255 + p4 * (-0.311325 + 0.259866 * p2 - 0.06507600 * p4));
    const delta = f / slope;
    p -= delta;
    if (Math.abs(delta) < 1e-9) break;
  }
  const p2 = p * p, p4 = p2 * p2;
  return [x / (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4))) * 180 / Math.PI, p * 180 / Math.PI];
}

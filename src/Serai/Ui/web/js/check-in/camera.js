// Looks for QR codes in what the camera sees: by the browser where it can, else by a decoder that comes along.
const pause = 120;

async function finder() {
  try {
    if ("BarcodeDetector" in window && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
      const detector = new BarcodeDetector({ formats: ["qr_code"] });
      return async (video) => (await detector.detect(video))[0]?.rawValue;
    }
  } catch {
    // The decoder then.
  }
  await import("qr/decode.js");
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return async (video) => {
    const scale = Math.min(1, 720 / Math.max(video.videoWidth, video.videoHeight, 1));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    if (canvas.width === 0) return undefined;
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    return decode(context.getImageData(0, 0, canvas.width, canvas.height));
  };
}

/** The text of the QR code in a picture's pixels; undefined where there is none. */
export async function decode(picture) {
  const { decodeQR } = await import("qr/decode.js");
  try {
    return decodeQR(picture);
  } catch {
    return undefined;
  }
}

// Fetched when the page opens, so that it is there without network.
export const ready = finder();

/** Shows what the camera sees and calls back with each text; returns what stops it. */
export async function watch(video, found) {
  const find = await ready;
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  video.srcObject = stream;
  await video.play();
  let running = true, last = "", lastAt = 0;
  (async () => {
    while (running) {
      const text = await find(video).catch(() => undefined);
      // The same code is held before the camera for a while.
      if (running && text && (text !== last || Date.now() - lastAt > 3000)) {
        [last, lastAt] = [text, Date.now()];
        await found(text);
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  })();
  return () => {
    running = false;
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
}

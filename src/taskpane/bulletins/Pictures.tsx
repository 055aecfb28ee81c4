/** The pages as pictures: each can be copied into a chat or saved. */
import { useEffect, useMemo } from "preact/hooks";
import { useWords } from "../hooks/useWords";
import { copyImage, saveImage } from "../deliver";
import { bulletinWords } from "./texts";

interface Props {
  readonly pictures: readonly Blob[];
  /** Without extension. */
  readonly fileName: string;
  readonly say: (done: boolean, message: string) => void;
  readonly onClose: () => void;
}

export function Pictures({ pictures, fileName, say, onClose }: Props) {
  const words = useWords(bulletinWords);
  const urls = useMemo(() => pictures.map((picture) => URL.createObjectURL(picture)), [pictures]);
  useEffect(() => () => urls.forEach((url) => URL.revokeObjectURL(url)), [urls]);
  const copy = async (picture: Blob, page: number): Promise<void> => {
    const done = await copyImage(picture);
    say(done, done ? words.pictureCopied(page) : words.pictureNotCopied);
  };
  const save = (picture: Blob, page: number): void => {
    const name = `${fileName}-${page}.png`;
    const { likely } = saveImage(name, picture);
    say(likely, likely ? words.pictureSaved(name) : words.pictureNotSaved);
  };
  return (
    <section class="pictures card">
      <div class="card-head"><h3>{words.pictures(pictures.length)}</h3><button type="button" class="quiet" onClick={onClose}>{words.closePictures}</button></div>
      <ul>
        {pictures.map((picture, index) => (
          <li key={urls[index]}>
            <img src={urls[index]} alt={words.picture(index + 1)} />
            <div class="picture-buttons">
              <button type="button" onClick={() => void copy(picture, index + 1)}>{words.copyPicture(index + 1)}</button>
              <button type="button" onClick={() => save(picture, index + 1)}>{words.savePicture(index + 1)}</button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

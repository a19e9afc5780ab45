/* Scans that become letters: chosen or dropped, sent one after the other, each with its progress and its end in words. */
const HEAVIEST = 50 * 1024 * 1024;

/** Words as singular|plural. */
function counted(words, number) {
  const forms = words.split("|");
  return (number > 1 ? forms[1] : forms[0]).replace("{0}", String(number));
}

class Uploads {
  constructor(section) {
    this.section = section;
    this.words = section.dataset;
    this.list = section.querySelector("[data-w-uploads-list]");
    this.told = document.querySelector("[data-w-uploads-told]");
    this.files = document.querySelector("[data-w-upload-files]");
    this.here = document.querySelector("[data-w-drop-here]");
    this.queue = [];
    this.count = { done: 0, refused: 0 };
    document.addEventListener("click", this.onClick.bind(this));
    this.files.addEventListener("change", function () {
      this.add(this.files.files);
      this.files.value = "";
    }.bind(this));
    document.addEventListener("dragover", this.onDrag.bind(this));
    document.addEventListener("dragleave", this.onDragEnd.bind(this));
    document.addEventListener("drop", this.onDrop.bind(this));
    window.addEventListener("beforeunload", this.onLeave.bind(this));
  }

  /** The browser asks whether to leave: what is still to be sent would be lost. */
  onLeave(event) {
    if (this.queue.length > 0) {
      event.preventDefault();
    }
  }

  onClick(event) {
    if (event.target.closest("[data-w-upload]")) {
      this.files.click();
    } else if (event.target.closest("[data-w-uploads-close]")) {
      this.close();
      const button = document.querySelector("[data-w-upload]");
      if (button) {
        button.focus();
      }
    }
  }

  /** What is still to be sent keeps its line, and shows itself again should it be refused. */
  close() {
    this.section.hidden = true;
    const waiting = this.queue.map(function (one) { return one.line; });
    this.list.replaceChildren(...waiting);
  }

  carriesFiles(event) {
    return event.dataTransfer && Array.from(event.dataTransfer.types).includes("Files");
  }

  /** A file that falls beside the list must not replace the page. */
  onDrag(event) {
    if (this.carriesFiles(event)) {
      event.preventDefault();
      const over = event.target.closest && event.target.closest("[data-w-drop]") !== null;
      event.dataTransfer.dropEffect = over ? "copy" : "none";
      this.here.hidden = !over;
    }
  }

  onDragEnd(event) {
    if (!event.relatedTarget) {
      this.here.hidden = true;
    }
  }

  onDrop(event) {
    if (this.carriesFiles(event)) {
      event.preventDefault();
      this.here.hidden = true;
      if (event.target.closest("[data-w-drop]")) {
        this.add(event.dataTransfer.files);
      }
    }
  }

  add(files) {
    const idle = this.queue.length === 0;
    Array.from(files).forEach(function (file) { this.queue.push({ file: file, line: this.line(file) }); }.bind(this));
    this.section.hidden = this.list.children.length === 0;
    if (idle && this.queue.length > 0) {
      this.count = { done: 0, refused: 0 };
      this.run();
    }
  }

  line(file) {
    const line = document.createElement("li");
    const words = document.createElement("span");
    words.textContent = file.name;
    const progress = document.createElement("progress");
    progress.max = 100;
    progress.setAttribute("aria-label", file.name);
    line.append(words, progress);
    this.list.append(line);
    return line;
  }

  async run() {
    while (this.queue.length > 0) {
      const one = this.queue[0];
      const end = await this.send(one);
      this.queue.shift();
      this.end(one, end);
    }
    this.told.textContent = counted(this.words.wordToldDone, this.count.done) + ", "
      + counted(this.words.wordToldRefused, this.count.refused);
  }

  /** @returns {reference} or {why} */
  send(one) {
    if (one.file.size === 0) {
      return Promise.resolve({ why: this.words.wordNothing });
    }
    if (one.file.size > HEAVIEST) {
      return Promise.resolve({ why: this.words.wordHeavy });
    }
    const words = this.words;
    return new Promise(function (resolve) {
      const call = new XMLHttpRequest();
      call.open("POST", "/api/mail/");
      call.responseType = "json";
      call.upload.addEventListener("progress", function (event) {
        if (event.lengthComputable) {
          one.line.querySelector("progress").value = 100 * event.loaded / event.total;
        }
      });
      call.addEventListener("load", function () {
        const told = call.response || {};
        if (call.status === 200 && told.data) {
          resolve({ reference: told.data.id });
        } else {
          resolve({ why: call.status === 401 ? words.wordExpired : told.err_desc || words.wordCut });
        }
      });
      ["error", "abort", "timeout"].forEach(function (name) {
        call.addEventListener(name, function () { resolve({ why: words.wordCut }); });
      });
      const form = new FormData();
      form.append("document", one.file);
      call.send(form);
    });
  }

  end(one, end) {
    const words = one.line.querySelector("span");
    one.line.querySelector("progress").remove();
    if (end.reference) {
      this.count.done++;
      words.textContent = one.file.name + " · " + this.words.wordDone + " (" + end.reference + ")";
      document.dispatchEvent(new CustomEvent("welco:uploaded", { detail: { reference: end.reference } }));
    } else {
      this.count.refused++;
      one.line.setAttribute("data-refused", "");
      this.section.hidden = false;
      words.textContent = one.file.name + " · " + this.words.wordRefused + "\u00a0: " + end.why;
    }
  }
}

const section = document.querySelector("[data-w-uploads]");
if (section) {
  new Uploads(section);
}
